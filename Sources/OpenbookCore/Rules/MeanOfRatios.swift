extension Rule {
  /// A quarter's figure would be the mean or the sum of its months' shares.
  public static let meanOfRatios = Rule(
    "mean-of-ratios", .warning, isAdjustable: true,
    what:
      "A quarter's figure would be the mean or the sum of its months' shares.",
    why:
      "A month of ten deals would weigh as much as one of three hundred, and shares that are summed pass 100%.",
    example: """
      metrics/won.yaml
        name: Won
        results: {2026-10: 3}
      metrics/deals.yaml
        name: Deals
        results: {2026-10: 12}
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        formula: won / deals
        aggregate: mean
      """,
    remedy: """
      metrics/won.yaml
        name: Won
        results: {2026-10: 3}
      metrics/deals.yaml
        name: Deals
        results: {2026-10: 12}
      metrics/win-rate.yaml
        name: Win rate
        unit: "%"
        formula: won / deals
      """)
}

extension Rule {
  /// A computed share that is averaged, and a reported one that is summed, as metrics are unless they say otherwise.
  static func checkMeanOfRatios(_ view: View) -> [Finding] {
    view.metrics.indices.compactMap { index in
      let aggregate = view.metrics[index].aggregate
      if let formula = view.metrics[index].formula {
        guard aggregate == .mean || aggregate == .sum, formula.isQuotient else { return nil }
        let metric = view.metrics[index]
        return Finding(
          .meanOfRatios, "a quarter of '\(metric.id.text)' is the \(aggregate.rawValue) of its months' ratios",
          path: metric.path, help: "remove 'aggregate: \(aggregate.rawValue)': then it is the ratio of the sums")
      }
      guard aggregate == .sum, view.metrics[index].unit == "%" else { return nil }
      let metric = view.metrics[index]
      return Finding(
        .meanOfRatios, "a quarter of '\(metric.id.text)', which is in %, is the sum of its months", path: metric.path,
        help:
          "compute it from what it is a share of: 'formula: part / whole'; or write 'aggregate: mean' or 'aggregate: last'"
      )
    }
  }
}
