import OpenbookCore

/// What is said of an objective, line by line.
struct ObjectiveFacts {
  /// What each line is about, and what it says.
  private(set) var lines: [(label: String, text: String)] = []

  init(_ objective: Objective, _ view: View, _ style: SiteStyle) {
    let words = style.words
    add(words[.owner], view.role(objective.owner.id)?.title ?? objective.owner.id.text)
    add(words[.factor], objective.factor.flatMap { view.factor($0.id)?.title })
    add(words[.serves], objective.parent.flatMap { view.objective($0.id)?.title })
    switch objective.measure {
    case .metric(let metric, let target, let start):
      guard let named = view.metric(metric.id) else { break }
      let numbers = MetricNumbers(
        NumberFacts(unit: named.unit, decimals: named.decimals, values: Self.values(target, start)),
        style: style.numbers)
      add(words[.measure], named.name)
      add(words[.start], start.map { numbers.full($0.value) })
      add(words[.target], target.map { FigureTexts(style, numbers).full($0) })
    case .own(let own):
      let newest = own.results.last { $0.actual != nil }
      let numbers = MetricNumbers(
        NumberFacts(
          unit: own.unit, decimals: nil,
          values: Self.values(own.target, own.start) + own.results.compactMap { $0.actual?.value }),
        style: style.numbers)
      add(words[.start], own.start.map { numbers.full($0.value) })
      add(words[.target], FigureTexts(style, numbers).full(own.target))
      add(
        words[.actual],
        newest.flatMap { result in
          result.actual.map { "\(numbers.full($0.value)), \(style.calendar.full(result.month))" }
        } ?? words[.notReported])
    case .milestones(let milestones):
      for milestone in milestones {
        let done = milestone.done.map { words(.doneOn, ["date": style.calendar.day($0)]) } ?? words[.notDone]
        add(milestone.text, done)
      }
    case nil: break
    }
    add(words[.due], objective.due.map { style.calendar.day($0) })
  }

  private mutating func add(_ label: String, _ text: String?) {
    if let text { lines.append((label, text)) }
  }

  private static func values(_ target: Target?, _ start: Quantity?) -> [Double] {
    (target.map { [$0.edges.low, $0.edges.high] } ?? []) + (start.map { [$0.value] } ?? [])
  }
}
