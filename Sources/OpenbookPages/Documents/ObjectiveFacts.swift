import OpenbookCore

/// What is said of an objective, line by line.
struct ObjectiveFacts {
  /// Its owner, what it serves, how it is judged, how it stands.
  private(set) var facts: [SheetFact] = []

  /// - Parameter withMilestones: whether each milestone is a line too.
  init(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle, withMilestones: Bool = true) {
    let (view, words) = (material.view, style.words)
    add(words[.owner], material.linked(objective.owner))
    add(
      words[.factor],
      objective.factor.flatMap { view.factor($0.id) }.map { material.linked(EntityName(.factor, $0.id.text)) })
    add(
      words[.serves],
      objective.parent.flatMap { view.objective($0.id) }.map { material.linked(EntityName(.objective, $0.id.text)) })
    switch objective.measure {
    case .metric(let metric, _, let start):
      guard let position = view.position(of: metric.id) else { break }
      let shown = material.metrics[position]
      add(words[.measure], material.linked(EntityName(.metric, shown.id.text)))
      add(words[.start], start.map { Linked(shown.numbers.full($0.value)) })
      let target = Self.target(objective, material)
      add(words[.target], target.map { Linked(FigureTexts(style, shown.numbers).full($0)) })
      add(
        words[.actual],
        Self.actual(objective, material).map { Linked(shown.numbers.full($0)) } ?? Linked(words[.notReported]))
    case .own(let own):
      let numbers = Self.numbers(own, style)
      add(words[.start], own.start.map { Linked(numbers.full($0.value)) })
      add(words[.target], Linked(FigureTexts(style, numbers).full(own.target)))
      let newest = own.results.last { $0.actual != nil }
      add(
        words[.actual],
        newest.flatMap { result in
          result.actual.map { Linked("\(numbers.full($0.value)), \(style.calendar.full(result.month))") }
        } ?? Linked(words[.notReported]))
    case .milestones(let milestones) where withMilestones:
      for milestone in milestones {
        let done =
          milestone.done(asOf: view.asOf).map { words(.doneOn, ["date": style.calendar.day($0)]) } ?? words[.notDone]
        add(milestone.text, Linked(done))
      }
    case .milestones, nil: break
    }
    add(words[.due], objective.due.map { Linked(style.calendar.day($0)) })
  }

  private mutating func add(_ label: String, _ value: Linked?) {
    if let fact = SheetFact(label, [value]) { facts.append(fact) }
  }

  /// How an objective stands, in a few words: `$3.6M against $13.5M`.
  static func progress(_ objective: Objective, _ material: SiteMaterial, _ style: SiteStyle) -> String {
    let words = style.words
    func against(_ actual: String?, _ target: String?) -> String {
      switch (actual, target) {
      case (let actual?, let target?): words(.against, ["actual": actual, "target": target])
      case (let actual?, nil): words(.withoutTarget, ["actual": actual])
      case (nil, let target?): words(.targetOnly, ["target": target])
      case (nil, nil): words[.notReported]
      }
    }
    switch objective.measure {
    case .metric(let metric, _, _):
      guard let position = material.view.position(of: metric.id) else { return words[.noMeasure] }
      let numbers = material.metrics[position].numbers
      return against(
        actual(objective, material).map { numbers.full($0) },
        target(objective, material).map { FigureTexts(style, numbers).full($0) })
    case .own(let own):
      let numbers = numbers(own, style)
      return against(
        own.results.last { $0.actual != nil }?.actual.map { numbers.full($0.value) },
        FigureTexts(style, numbers).full(own.target))
    case .milestones(let milestones):
      return words(
        .milestonesDone,
        [
          "done": String(milestones.count { $0.done(asOf: material.view.asOf) != nil }),
          "count": String(milestones.count),
        ])
    case nil: return words[.noMeasure]
    }
  }

  /// The metric's figure for the objective's quarter, as far as it is reported.
  private static func figure(_ objective: Objective, _ material: SiteMaterial) -> PeriodFigure? {
    guard case .metric(let metric, _, _) = objective.measure, let position = material.view.position(of: metric.id),
      let asOf = material.view.asOf
    else { return nil }
    let months = material.view.configuration.calendar.months(of: objective.quarter)
    guard months.lowerBound <= asOf else { return nil }
    return material.figures.period(objective.quarter, ofMetricAt: position, asOf: min(asOf, months.upperBound))
  }

  private static func actual(_ objective: Objective, _ material: SiteMaterial) -> Double? {
    figure(objective, material)?.actual.value
  }

  /// What an objective must reach: what it says, or what its metric has for the quarter.
  private static func target(_ objective: Objective, _ material: SiteMaterial) -> Target? {
    guard case .metric(let metric, let stated, _) = objective.measure else { return nil }
    return stated
      ?? material.view.position(of: metric.id).flatMap {
        material.figures.target(of: objective.quarter, ofMetricAt: $0)
      }
  }

  private static func numbers(_ own: Measure.Own, _ style: SiteStyle) -> MetricNumbers {
    MetricNumbers(
      NumberFacts(
        unit: own.unit, decimals: nil,
        values: [own.target.edges.low, own.target.edges.high] + (own.start.map { [$0.value] } ?? [])
          + own.results.compactMap { $0.actual?.value }),
      style: style.numbers)
  }
}
