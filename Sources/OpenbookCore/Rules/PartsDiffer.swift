extension Rule {
  /// The parts of a metric do not add up to it.
  public static let partsDiffer = Rule(
    "parts-differ", .warning, isAdjustable: true,
    what:
      "The parts of a metric do not add up to it.",
    why:
      "One of the figures is wrong, and a reader cannot tell which.",
    example: """
      metrics/inquiries.yaml
        name: Inquiries
        parts: complete
        results: {2026-10: 100}
      metrics/online.yaml
        name: Online
        part-of: inquiries
        results: {2026-10: 60}
      metrics/fairs.yaml
        name: Fairs
        part-of: inquiries
        results: {2026-10: 30}
      """,
    remedy: """
      metrics/inquiries.yaml
        name: Inquiries
        parts: complete
        results: {2026-10: 100}
      metrics/online.yaml
        name: Online
        part-of: inquiries
        results: {2026-10: 60}
      metrics/fairs.yaml
        name: Fairs
        part-of: inquiries
        results: {2026-10: 40}
      """)
}

extension Rule {
  /// Months in which the whole and all its parts are reported; one finding a metric.
  static func checkPartsDiffer(_ figures: Figures) -> [Finding] {
    let view = figures.view
    return figures.wholes.filter { view.metrics[$0.whole].parts == .complete }.compactMap { whole, parts in
      let differing = figures.metrics[whole].months.compactMap { month -> (month: Month, sum: Double, whole: Double)? in
        let values = parts.compactMap { figures.metrics[$0].month(month.month)?.actual.value }
        guard let actual = month.actual.value, values.count == parts.count else { return nil }
        let sum = compensatedSum(values)
        let size = values.reduce(actual.magnitude) { max($0, $1.magnitude) }
        return (sum - actual).magnitude > 1e-9 * size ? (month.month, sum, actual) : nil
      }
      guard let newest = differing.last else { return nil }
      let metric = view.metrics[whole]
      let more =
        differing.count > 1 ? "; \(differing.count - 1) earlier month\(differing.count == 2 ? "" : "s") too" : ""
      let place = metric.results.last { $0.month == newest.month }.map { Finding.Place.span($0.span) }
      return Finding(
        .partsDiffer,
        "the parts of '\(metric.id.text)' come to \(plain(newest.sum)) in \(newest.month), and it is \(plain(newest.whole))\(more)",
        place: place ?? .path(metric.path),
        help: "correct the figures, or remove 'parts: complete' if something else belongs to it")
    }
  }
}
