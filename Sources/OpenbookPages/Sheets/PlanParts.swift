import OpenbookCore

/// What the plans take together, and where one lacks.
struct PlanParts {
  private let material: SiteMaterial
  private let style: SiteStyle

  init(_ material: SiteMaterial, _ style: SiteStyle) {
    self.material = material
    self.style = style
  }

  private var view: View { material.view }
  private var words: Words { style.words }
  private var plans: [Plan] { view.entities.plans }

  var parts: [SheetPart?] {
    [
      SheetPart(words[.moneyByFactor], .table(byFactor)),
      SheetPart(words[.moneyByObjective], .table(byObjective)),
      SheetPart(.note(hasSeveral ? words[.countsForEach] : "")),
      SheetPart(words[.peopleByTeam], .table(byTeam)),
      SheetPart(words[.notAgreed], .lines(notAgreed)),
      SheetPart(
        words[.objectivesWithoutPlan],
        .lines(
          material.firstLines(
            of: objectivesWithoutPlan, rest: material.promises.newest.map { .quarter($0) }, style,
            rank: { Double(material.objectives(above: $0).count) }
          ) { material.line($0, style) })),
      SheetPart(.note(objectivesWithoutPlan.isEmpty ? "" : words[.plansAtWork])),
      SheetPart(
        words[.plansOfOtherQuarters],
        .lines(
          plansOfOtherQuarters.map {
            SheetLine(material.linked(EntityName(.plan, $0.id.text)), detail: [material.linked($0.owner)])
          })),
      SheetPart(
        words[.plansWithoutObjective],
        .lines(
          plans.filter { objectives(of: $0).isEmpty }.map {
            SheetLine(material.linked(EntityName(.plan, $0.id.text)), detail: [material.linked($0.owner)])
          })),
    ]
  }

  /// Of the plans that serve each factor: themselves, or through an objective. A plan that serves several counts for
  /// each, so that the lines do not add up to the whole.
  private var byFactor: SheetTable {
    table(
      words[.factor],
      view.factors.map { factor in
        (EntityName(.factor, factor.id.text), living.filter { factors(of: $0).contains(factor.id) })
      })
  }

  /// Of the plans that serve each objective themselves.
  private var byObjective: SheetTable {
    table(
      words[.objective],
      living.flatMap { objectives(of: $0) }.uniqued.map { objective in
        (EntityName(.objective, objective.text), living.filter { objectives(of: $0).contains(objective) })
      })
  }

  /// Those that are not cancelled: what was approved for others is no room for what these spend.
  private var living: [Plan] { plans.filter { !$0.isCancelled } }

  /// Whether a plan stands in several lines.
  private var hasSeveral: Bool { living.contains { factors(of: $0).count > 1 || objectives(of: $0).count > 1 } }

  /// Approved, and of that spent by the month that is reported; what is spent without an approval stands apart; which teams' people, and who agreed.
  private func table(_ head: String, _ served: [(name: EntityName, plans: [Plan])]) -> SheetTable {
    let numbers = style.amounts(
      plans.flatMap { [$0.budget?.approved?.value, $0.budget?.spent(to: view.asOf)?.sum] },
      unit: view.configuration.currency)
    let written = { (value: Double?) in value.map { numbers.full($0) } ?? "" }
    let rows = served.filter { !$0.plans.isEmpty }.map { name, serving in
      let money = PlanMoney(serving, asOf: view.asOf)
      return SheetTable.Row([
        .links([material.linked(name)]),
        .links(serving.map { material.linked(EntityName(.plan, $0.id.text)) }),
        .text(written(money.approved)), .text(written(money.spent)),
        .spent(money.spent, of: money.approved, numbers, words), .links(stated(money)),
        .text(written(money.spentWithout)),
        .links(people(of: serving)), .links(agreed(on: serving)),
      ])
    }
    return SheetTable(
      [
        .text(head), .text(words[.plans]), .number(words[.approved]), .number(words[.spent]),
        .text(words[.spentOfApproved]), .text(words[.moneyStated]), .number(words[.spentWithout]),
        .text(words[.people]), .text(words[.agreed]),
      ], rows
    ).withoutEmptyColumns
  }

  /// How many people of each team some plans take, in the order of the organisation.
  private func people(of plans: [Plan]) -> [Linked] {
    view.entities.teams.compactMap { team in
      let name = EntityName(.team, team.id.text)
      let counts = plans.flatMap(\.people).filter { view.isSame(EntityName(.team, $0.key.id.text), name) }
      guard !counts.isEmpty else { return nil }
      let count = style.amount(compensatedSum(counts.map(\.value.value)), unit: nil)
      return Linked(words(.peopleOf, ["team": team.name, "count": count]))
    }
  }

  /// Which teams agreed to all of these plans that take their people, or that they were asked about.
  private func agreed(on plans: [Plan]) -> [Linked] {
    view.entities.teams.compactMap { team in
      let isTeam = { (other: Reference<Team>) in
        view.isSame(EntityName(.team, other.id.text), EntityName(.team, team.id.text))
      }
      let asked = plans.filter { plan in
        plan.people.contains { isTeam($0.key) } || plan.agreed.contains { isTeam($0.key) }
      }
      guard !asked.isEmpty else { return nil }
      let days = asked.compactMap { plan in plan.agreed.first { isTeam($0.key) }?.value }
      guard days.count == asked.count, let last = days.max() else {
        return Linked(words(.notAgreedTeam, ["team": team.name]))
      }
      return Linked(words(.agreedTeam, ["team": team.name, "date": style.calendar.day(last)]))
    }
  }

  /// Of how many plans the sums are, where these are not all that there are.
  private func stated(_ money: PlanMoney) -> [Linked?] {
    let part = { (what: Word, part: Int, count: Int) -> Linked? in
      guard part > 0, part < count else { return nil }
      return Linked(
        words(.moneyStatedBy, ["what": words[what], "part": String(part), "count": String(count)]))
    }
    return [
      part(.approved, money.approvedCount, money.count), part(.spent, money.spentCount, money.approvedCount),
    ]
  }

  /// The factors that a plan serves, each once.
  private func factors(of plan: Plan) -> [ID<Factor>] {
    plan.serves.compactMap { subject in
      switch subject.name.kind {
      case .factor: view.factor(ID(subject.name.id))?.id
      case .objective: view.objective(ID(subject.name.id)).flatMap { material.factor(servedBy: $0)?.id }
      default: nil
      }
    }.uniqued
  }

  /// The objectives that a plan serves itself, each once.
  private func objectives(of plan: Plan) -> [ID<Objective>] {
    plan.serves.filter { $0.name.kind == .objective }.compactMap { view.objective(ID($0.name.id))?.id }.uniqued
  }

  private var byTeam: SheetTable {
    let rows = view.entities.teams.compactMap { team -> SheetTable.Row? in
      let name = EntityName(.team, team.id.text)
      let working = plans.compactMap { plan in
        plan.people.first { view.isSame(EntityName(.team, $0.key.id.text), name) }.map { (plan, $0.value.value) }
      }
      guard !working.isEmpty else { return nil }
      return SheetTable.Row([
        .links([material.linked(name)]),
        .text(style.amount(working.reduce(0) { $0 + $1.1 }, unit: nil)),
        .links(working.map { material.linked(EntityName(.plan, $0.0.id.text)) }),
      ])
    }
    return SheetTable(isSortable: false, [.text(words[.team]), .number(words[.people]), .text(words[.plans])], rows)
  }

  /// The teams whose people a plan takes and that have not agreed to it.
  private var notAgreed: [SheetLine] {
    plans.compactMap { plan in
      let missing = material.teams(notAgreedTo: plan)
      return missing.isEmpty ? nil : SheetLine(material.linked(EntityName(.plan, plan.id.text)), detail: missing)
    }
  }

  /// The objectives of the quarter that is told of.
  private var current: [Objective] { material.promises.of(quarter: material.promises.current ?? "") }

  /// The plans by which something is done in that quarter.
  private var plansAtWork: [Plan] {
    guard let quarter = current.first?.quarter else { return [] }
    let months = view.configuration.calendar.months(of: quarter)
    return plans.filter { $0.isAtWork(in: months) }
  }

  /// The quarter's objectives that no plan of then serves, neither themselves nor one above them; of many the
  /// topmost are shown.
  private var objectivesWithoutPlan: [Objective] {
    guard !plans.isEmpty else { return [] }
    let served = Set(plansAtWork.flatMap { objectives(of: $0) })
    return current.filter { objective in
      !([objective] + material.objectives(above: objective)).contains { served.contains($0.id) }
    }
  }

  /// The plans of the quarter whose objectives are all of others.
  private var plansOfOtherQuarters: [Plan] {
    let ids = Set(current.map(\.id))
    return plansAtWork.filter { plan in
      let served = objectives(of: plan)
      return !served.isEmpty && !served.contains { ids.contains($0) }
    }
  }
}

extension SiteMaterial {
  /// The teams whose people a plan takes and that have not agreed to it.
  func teams(notAgreedTo plan: Plan) -> [Linked] {
    plan.people.map { EntityName(.team, $0.key.id.text) }.filter { team in
      !plan.agreed.contains { view.isSame(EntityName(.team, $0.key.id.text), team) }
    }.map { linked($0) }
  }
}
