import OpenbookCore

/// `data/objectives/<quarter>.json`: a quarter's objectives as of the newest month, and what they add up to.
struct ObjectivesJSON: Sendable {
  let figures: ObjectiveFigures
  let view: View

  /// A figure that may lack, by its key.
  private typealias Figure = (key: StaticString, value: Known<Double>)

  func write() -> [UInt8] {
    var json = JSONWriter(capacity: figures.objectives.count * 720 + 128)
    json.object { json in
      json.member("quarter", figures.quarter.description)
      json.member("asOf", figures.asOf?.description)
      json.key("objectives")
      json.array(figures.objectives, lines: true) { figure, json in
        guard let objective = view.objective(figure.id) else { return json.null() }
        json.object { json in write(objective, figure, &json) }
      }
    }
    return json.finish()
  }

  private func write(_ objective: Objective, _ figure: ObjectiveFigure, _ json: inout JSONWriter) {
    let cascade = figures.cascade(of: figure.id)
    json.member("id", figure.id.text)
    json.member("title", objective.title)
    json.member("owner", (view.role(objective.owner.id)?.id ?? objective.owner.id).text)
    json.member("factor", objective.factor.flatMap { view.factor($0.id) }?.id.text)
    json.member("parent", objective.parent.flatMap { view.objective($0.id) }?.id.text)
    json.member("link", word: objective.link?.rawValue)
    json.member("due", objective.due?.description)
    json.member("measure", word: objective.measure?.way)
    json.member("metric", metric(of: objective)?.id.text)
    json.member("unit", view.unit(of: objective).flatMap { $0.isEmpty ? nil : $0 })
    json.member("direction", word: figure.direction?.rawValue)
    json.key("target")
    MetricJSON.write(figure.target, &json)
    write(
      [
        ("start", figure.start), ("current", figure.current), ("attainment", figure.attainment),
        ("expected", figure.expected), ("contributes", figure.contribution ?? .unknown(.objective(.doesNotCount))),
      ], &json)
    json.member("limit", figure.isLimit)
    json.key("kept")
    if let isKept = figure.isKept { json.bool(isKept) } else { json.null() }
    json.member("status", word: figure.status.rawValue)
    json.key("children")
    json.array(cascade?.children ?? []) { $1.string($0.text) }
    json.key("cascade")
    guard let cascade else { return json.null() }
    json.object { json in write(cascade, &json) }
  }

  private func write(_ cascade: Cascade, _ json: inout JSONWriter) {
    json.member("kind", word: cascade.kind.rawValue)
    write([("amount", cascade.amount), ("sum", cascade.sum), ("progress", cascade.progress)], &json)
    json.member("state", word: cascade.state.rawValue)
    json.member("difference", cascade.difference)
    json.member("atLeast", cascade.atLeast)
    json.member("apart", cascade.isApart)
    json.key("counting")
    json.array(cascade.counting) { $1.string($0.text) }
  }

  /// Each figure or `null`, and why there is none, by the same keys.
  private func write(_ figures: [Figure], _ json: inout JSONWriter) {
    for (key, value) in figures { json.member(key, value.value) }
    json.key("reasons")
    json.object { json in
      for (key, value) in figures {
        if let reason = value.reason { json.member(key, MetricJSON.text(reason)) }
      }
    }
  }

  private func metric(of objective: Objective) -> Metric? {
    guard case .metric(let metric, _, _) = objective.measure else { return nil }
    return view.metric(metric.id)
  }
}

extension Measure {
  /// Which of the three ways it is.
  fileprivate var way: String {
    switch self {
    case .metric: "metric"
    case .milestones: "milestones"
    case .own: "own"
    }
  }
}
