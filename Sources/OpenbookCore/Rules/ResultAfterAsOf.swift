extension Rule {
  /// Results of months after the one that is reported.
  public static let resultAfterAsOf = Rule(
    "result-after-as-of", .information, isAdjustable: true,
    what:
      "A metric has a result of a month after the one that is reported.",
    why:
      "The site leaves it out. That is right while a month is being gathered, and a surprise once it is complete.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-09
      metrics/sales.yaml
        name: Sales
        direction: none
        results: {2026-09: 3, 2026-10: 4}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      metrics/sales.yaml
        name: Sales
        direction: none
        results: {2026-09: 3, 2026-10: 4}
      """)
}

extension Rule {
  /// The first metric with such a result, and how many there are: a month that is being gathered has many.
  ///
  /// - Parameters:
  ///   - metrics: with all their results.
  ///   - asOf: the month that is reported, unless the build was asked for an earlier one.
  static func checkResultAfterAsOf(_ metrics: [Metric], asOf: Month) -> [Finding] {
    let late = metrics.compactMap { metric in
      metric.results.last { $0.month > asOf && $0.actual != nil }.map { (metric, $0) }
    }
    guard let (metric, result) = late.first else { return [] }
    let others =
      late.count == 1
      ? "" : ", and \(late.count - 1) more metric\(late.count == 2 ? " has one too" : "s have some too")"
    return [
      Finding(
        .resultAfterAsOf,
        "'\(metric.id.text)' has a result of \(result.month), after the month that is reported, \(asOf)\(others)",
        at: result.span,
        help:
          "once \(result.month) is complete, write results/\(result.month).md, or 'as-of: \(result.month)' in openbook.yaml"
      )
    ]
  }
}
