import OpenbookCore

extension Sheet {
  /// The index of plans.
  static func plans(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    return Sheet(
      frame: PageFrame(
        route: .plans, title: words[.plans], summary: words[.plansIntro], section: .plans, crumbs: [], source: nil),
      heading: words[.plans], lede: words[.plansIntro],
      parts: [SheetPart(.table(table(material, style)))] + PlanParts(material, style).parts)
  }

  private static func table(_ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    let numbers = style.amounts(
      material.view.entities.plans.flatMap { plan in
        [plan.budget?.approved?.value, plan.budget?.spent(to: material.view.asOf)?.sum]
      }, unit: material.view.configuration.currency)
    return SheetTable(
      [
        .text(words[.plan]), .text(words[.statedStatus]), .text(words[.owner]), .text(words[.ends]),
        .number(words[.approved]), .number(words[.spent]), .text(words[.spentOfApproved]),
      ],
      material.view.entities.plans.map { plan in
        SheetTable.Row([
          .links([material.linked(EntityName(.plan, plan.id.text))]), .text(plan.status ?? ""),
          .links([material.linked(plan.owner)]), .text(plan.ends.map { style.calendar.day($0) } ?? ""),
          .text(plan.budget?.approved.map { numbers.full($0.value) } ?? ""),
          .text(plan.budget?.spent(to: material.view.asOf).map { numbers.full($0.sum) } ?? ""),
          .spent(
            plan.budget?.spent(to: material.view.asOf)?.sum, of: plan.budget?.approved?.value, numbers, words),
        ])
      }
    ).withoutEmptyColumns
  }

  /// That more was spent than was approved, and by how much; nil where it was no more.
  private static func overBudget(_ plan: Plan, _ asOf: Month?, _ style: SiteStyle, _ currency: String?) -> SheetLine? {
    guard let approved = plan.budget?.approved?.value, let spent = plan.budget?.spent(to: asOf)?.sum else { return nil }
    let numbers = style.amounts([approved, spent], unit: currency)
    return Mark.spent(spent, of: approved, numbers, style.words).map {
      SheetLine(Linked(style.words[.moreSpent]), mark: $0)
    }
  }

  /// A plan's page: what it serves, with which people and money, its steps, and the document.
  static func plan(_ plan: Plan, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view) = (style.words, material.view)
    let currency = view.configuration.currency
    let subjects = { (subjects: [Subject]) in
      subjects.filter { view.isShown($0.name) }.map { material.linked($0.name) }
    }
    let team = { (reference: Reference<Team>) in view.name(of: EntityName(.team, reference.id.text)) }
    return Sheet(
      frame: PageFrame(
        route: .plan(plan.id), title: plan.title, summary: plan.title, section: .plans,
        crumbs: [NamedRoute(name: words[.plans], route: .plans)], source: plan.path),
      heading: plan.title,
      parts: [
        SheetPart(
          .facts(
            [
              SheetFact(words[.owner], [material.linked(plan.owner)]), SheetFact(words[.statedStatus], plan.status),
              SheetFact(words[.serves], subjects(plan.serves)), SheetFact(words[.answers], subjects(plan.about)),
              SheetFact(words[.starts], plan.starts.map { style.calendar.day($0) }),
              SheetFact(words[.ends], plan.ends.map { style.calendar.day($0) }),
              SheetFact(
                words[.approved],
                plan.budget?.approved.map { style.amount($0.value, unit: currency) }
                  ?? plan.budget?.spent(to: view.asOf).map { _ in words[.noApproval] }),
              SheetFact(
                words[.spent],
                plan.budget?.spent(to: view.asOf).map { spent in
                  words(
                    .spentTo,
                    ["value": style.amount(spent.sum, unit: currency), "month": style.calendar.full(spent.newest)])
                }),
              SheetFact(
                words[.people],
                plan.people.map { entry in
                  Linked(
                    words(.peopleOf, ["team": team(entry.key), "count": style.amount(entry.value.value, unit: nil)]))
                }),
              SheetFact(
                words[.agreed],
                plan.agreed.map { entry in
                  Linked(words(.agreedOn, ["team": team(entry.key), "date": style.calendar.day(entry.value)]))
                }),
              SheetFact(words[.notAgreed], material.teams(notAgreedTo: plan)),
            ].compactMap { $0 })),
        SheetPart(.lines([overBudget(plan, view.asOf, style, currency)].compactMap { $0 })),
        SheetPart(.text(Document(plan.body, material, style: style))),
        SheetPart(words[.milestones], .table(style.table(plan.milestones) { $0.mark(asOf: view.asOf, style) })),
        SheetPart(words[.changes], .lines(style.lines(plan.changes))),
      ])
  }
}
