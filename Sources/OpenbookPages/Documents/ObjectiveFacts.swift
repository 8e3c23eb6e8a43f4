import OpenbookCore

/// What is said of an objective, line by line: by the figures that it is judged by, as of the month that is reported.
struct ObjectiveFacts {
  /// Its owner, what it serves, how it is judged, how it stands.
  private(set) var facts: [SheetFact] = []
  private let objective: Objective
  private let material: SiteMaterial
  private let style: SiteStyle

  private var view: View { material.view }
  private var words: Words { style.words }

  /// - Parameter withMilestones: whether each milestone is a line too.
  init(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle, withMilestones: Bool = true) {
    self.objective = objective
    self.material = material
    self.style = style
    add(words[.owner], material.linked(objective.owner))
    add(
      words[.factor],
      objective.factor.flatMap { view.factor($0.id) }.map { material.linked(EntityName(.factor, $0.id.text)) })
    add(
      words[.serves],
      objective.parent.flatMap { view.objective($0.id) }.map { material.linked(EntityName(.objective, $0.id.text)) })
    switch objective.measure {
    case .metric(let metric, _, let start):
      guard let metric = view.metric(metric.id) else {
        // A hidden one is not named, where its judgement is open.
        if view.unit(of: objective) != nil { addFigures(start: start, isNewest: false) }
        break
      }
      add(words[.measure], material.linked(EntityName(.metric, metric.id.text)))
      addFigures(start: start, isNewest: metric.aggregate != .sum)
    case .own(let own): addFigures(start: own.start, isNewest: false)
    case .milestones(let milestones) where withMilestones:
      for milestone in milestones {
        add(milestone.text, Linked(milestone.mark(asOf: view.asOf, style).text))
      }
    case .milestones, nil: break
    }
    add(words[.due], objective.due.map { Linked(style.calendar.day($0)) })
  }

  private mutating func add(_ label: String, _ value: Linked?) {
    if let fact = SheetFact(label, [value]) { facts.append(fact) }
  }

  /// Where it began, what it must reach, where it stands.
  ///
  /// - Parameter isNewest: whether it began with its metric's newest result where it states no start.
  private mutating func addFigures(start stated: Quantity?, isNewest: Bool) {
    guard let figure = material.figure(of: objective) else { return }
    let texts = FigureTexts(style, material.numbers(of: objective, style))
    add(words[.start], start(figure, texts, stated, isNewest).map { Linked($0) })
    add(words[.target], figure.target.map { Linked(texts.full($0)) })
    add(words[.actual], Linked(actual(figure, texts)))
    if let limit = limit(figure, texts) { add(words[.wayGone], Linked(limit)) }
  }

  /// Also where it is taken and not stated, so that a reader can check how far it has come; not where it is nothing, and
  /// something is to come of it.
  private func start(
    _ figure: ObjectiveFigure, _ texts: FigureTexts, _ stated: Quantity?, _ isNewest: Bool
  ) -> String? {
    if let stated { return texts.numbers.full(stated.value) }
    guard case .amount(let target)? = figure.target else { return nil }
    switch figure.start {
    case .unknown(let reason): return texts.reason(reason) { view.metric($0)?.name ?? $0.text }
    case .known(let start) where isNewest: return words(.startNewest, ["value": texts.numbers.full(start)])
    case .known(let start): return target > 0 ? nil : words(.startUnstated, ["value": texts.numbers.full(start)])
    }
  }

  private func actual(_ figure: ObjectiveFigure, _ texts: FigureTexts) -> String {
    switch figure.current {
    case .unknown(let reason): return texts.reason(reason) { view.metric($0)?.name ?? $0.text }
    case .known(let current):
      let newest = objective.ownMonths(figure.months, asOf: view.asOf).last { $0.actual.value != nil }
      return [texts.numbers.full(current), newest.map { style.calendar.full($0.month) }].compactMap { $0 }
        .joined(separator: ", ")
    }
  }

  /// What keeps a limit, which has no way to go.
  private func limit(_ figure: ObjectiveFigure, _ texts: FigureTexts) -> String? {
    guard figure.isLimit, let target = figure.target else { return nil }
    let word: Word =
      switch figure.direction {
      case .up: .limitOver
      case .down: .limitUnder
      case .range?, .some(.none), nil: .limitWithin
      }
    return words(word, ["target": texts.full(target)])
  }

  /// How an objective stands, in a few words: `$3.6M against $13.5M`.
  static func progress(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let words = style.words
    switch objective.measure {
    case nil: return words[.noMeasure]
    case .metric where material.view.unit(of: objective) == nil: return words[.noMeasure]
    case .milestones(let milestones):
      let done = milestones.count { $0.isDone(by: material.view.asOf) }
      return words(.milestonesDone, ["done": String(done), "count": String(milestones.count)])
    case .metric, .own: break
    }
    guard let figure = material.figure(of: objective) else { return words[.notReported] }
    let texts = FigureTexts(style, material.numbers(of: objective, style))
    let target = figure.target.map { texts.full($0) }
    switch (figure.current, target) {
    case (.known(let current), let target?):
      return words(.against, ["actual": texts.numbers.full(current), "target": target])
    case (.known(let current), nil): return words(.withoutTarget, ["actual": texts.numbers.full(current)])
    case (.unknown(.notReported), let target?), (.unknown(.objective), let target?):
      return words(.targetOnly, ["target": target])
    case (.unknown(.notReported), nil), (.unknown(.objective), nil): return words[.notReported]
    case (.unknown(let reason), let target):
      let why = texts.reason(reason) { material.view.metric($0)?.name ?? $0.text }.withoutStop
      return target.map { words(.reasonTarget, ["reason": why, "target": $0]) } ?? why
    }
  }
}

extension Measure.Milestone {
  /// Done, not done, or overdue at the end of the month that is reported: no clock decides it.
  func mark(asOf: Month?, _ style: SiteStyle) -> Mark {
    if isDone(by: asOf), let done {
      return Mark(.good, style.words(.doneOn, ["date": style.calendar.day(done)]))
    }
    let isLate = isOverdue(asOf: asOf)
    return Mark(isLate ? .concern : .hollow, style.words[isLate ? .overdue : .notDone])
  }
}
