extension Rule {
  /// A result lacks by which an objective is judged, and nobody says why.
  public static let unreportedObjective = Rule(
    "unreported-objective", .warning, isAdjustable: true,
    what:
      "A result lacks by which an objective is judged, and nobody says why.",
    why:
      "Nobody can tell how it stands.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-11
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {unit: partners, target: 12}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-11
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        factor: growth
        direction: none
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: growth
          measure: {unit: partners, target: 12, results: {2026-10: 3}}
      """)
}

extension Rule {
  /// The months of an own measure that are past due, and metrics of which nothing is reported; where a metric lacks a
  /// month, `unreported-result` tells.
  static func checkUnreportedObjective(_ figures: Figures, _ quarters: [ObjectiveFigures]) -> [Finding] {
    guard let asOf = figures.asOf else { return [] }
    let newest = isPastDue(asOf, figures.view) ? asOf : asOf - 1
    return quarters.flatMap { quarter in
      zip(quarter.objectives, quarter.positions).compactMap { figure, position in
        let objective = figures.view.entities.objectives[position]
        guard figure.months.lowerBound <= newest else { return nil }
        switch objective.measure {
        case .own(let own):
          return lacking(own, objective, figure.months.lowerBound...min(newest, figure.months.upperBound))
        case .metric(let metric, _, _): return lacking(metric, objective, figure, figures, newest)
        case .milestones, nil: return nil
        }
      }
    }
  }

  /// The newest own result stands, so only what should have come after it lacks.
  private static func lacking(_ own: Measure.Own, _ objective: Objective, _ months: ClosedRange<Month>) -> Finding? {
    let told = own.results.last { months.contains($0.month) && ($0.actual != nil || $0.missing != nil) }?.month
    guard told != months.upperBound else { return nil }
    let first = told.map { $0 + 1 } ?? months.lowerBound
    let count = months.upperBound - first + 1
    let names = (0..<min(count, 3)).map { "\(first + $0)" }.joined(separator: ", ")
    return Finding(
      .unreportedObjective,
      "objective '\(objective.localID.value)' has no result for \(names)\(count > 3 ? " and \(count - 3) more" : "")",
      at: objective.places.measure ?? objective.localID.span,
      help: "add it to the measure, or why there is none: results: {\(first): {missing: why}}")
  }

  private static func lacking(
    _ metric: Reference<Metric>, _ objective: Objective, _ figure: ObjectiveFigure, _ figures: Figures, _ newest: Month
  ) -> Finding? {
    guard let position = figures.view.position(of: metric.id), let figuring = figures.figuring(at: position)
    else { return nil }
    let place = objective.places.measure ?? objective.localID.span
    let id = figuring.metric.id.text
    if figure.current.value != nil {
      guard case .objective(.noStart)? = figure.start.reason else { return nil }
      return Finding(
        .unreportedObjective,
        "objective '\(objective.localID.value)' has no start: '\(id)' has no result before \(objective.quarter)",
        at: place, help: "add 'start' to the measure, or an earlier result to the metric")
    }
    let isDue = figuring.dueMonths(of: figure.months).contains { $0 <= newest }
    let isTold = figures.metrics[position].months.contains { month in
      figure.months.contains(month.month) && month.actual.reason.map { $0.isTold } ?? false
    }
    guard isDue && !isTold || figuring.dueMonths(of: figure.months).isEmpty else { return nil }
    return Finding(
      .unreportedObjective,
      "objective '\(objective.localID.value)' is judged by '\(id)', which has no result in its months", at: place,
      help: "report the metric, or judge the objective by what is reported")
  }
}

extension Unknown {
  /// Whether somebody says why, or another rule does.
  fileprivate var isTold: Bool {
    switch self {
    case .notReported, .missing: true
    case .input, .divisionByZero, .tooLarge, .unusable, .objective: false
    }
  }
}
