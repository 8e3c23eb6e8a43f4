extension Rule {
  /// A metric that is reported every quarter has a result for another month than a quarter's last.
  public static let offRhythm = Rule(
    "off-rhythm", .error,
    what:
      "A metric that is reported every quarter has a result for another month than a quarter's last.",
    why:
      "The result would be shown for a month in which none is due, and the quarter would lack it.",
    example: """
      metrics/engagement.yaml
        name: Engagement
        every: quarter
        results: {2026-08: 71}
      """,
    remedy: """
      metrics/engagement.yaml
        name: Engagement
        every: quarter
        results: {2026-09: 71}
      """)
}

extension Metric {
  /// Notes results in months in which none is due.
  func checkRhythm(_ reading: inout Reading) {
    guard rhythm == .quarter else { return }
    for result in results {
      let last = reading.calendar.quarterEnd(of: result.month)
      guard result.month != last else { continue }
      reading.add(
        .offRhythm, "a result for \(result.month) of a metric that is reported every quarter", at: result.span,
        help: "write it for the quarter's last month, \(last), or remove 'every: quarter'")
    }
  }
}
