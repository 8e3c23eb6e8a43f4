extension Rule {
  /// A metric missed its target twice in a row, or is a signal of concern, and nothing says what is done about it.
  public static let unansweredMiss = Rule(
    "unanswered-miss", .warning, isAdjustable: true,
    what:
      "A metric missed its target twice in a row, or is a signal of concern, and nothing says what is done about it.",
    why:
      "A miss that nobody answers is repeated.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-09: 5}
        results: {2026-09: 3, 2026-10: 4}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-09: 5}
        results: {2026-09: 3, 2026-10: {actual: 4, note: Two stores were closed; both are open again.}}
      """)
}

extension Rule {
  static func checkUnansweredMiss(_ figures: Figures) -> [Finding] {
    figures.unansweredMisses.map { miss in
      let metric = figures.view.metrics[miss.position]
      let span = metric.results.last { $0.month == miss.month }?.span
      return Finding(
        .unansweredMiss,
        miss.isSignal
          ? "'\(metric.id.text)' is a signal of concern in \(miss.month), and nothing says what is done about it"
          : "'\(metric.id.text)' missed its target \(miss.count) times in a row, and nothing says what is done about it",
        place: span.map { .span($0) } ?? .path(metric.path),
        help: "add a note to the result, or an action or a plan with 'about: \(metric.id.text)'")
    }
  }
}
