extension Rule {
  /// Nothing says where an assumption comes from.
  public static let unsourcedAssumption = Rule(
    "unsourced-assumption", .warning, isAdjustable: true,
    what:
      "Nothing says where an assumption comes from that leaks are priced with.",
    why:
      "A cost that rests on a number from nowhere convinces nobody, and nobody can put the number right.",
    example: """
      metrics/lost.yaml
        name: Lost leads
        definition: Leads that nobody called within thirty days.
        results: {2026-09: 30, 2026-10: 40}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: lost}]
        assumptions: {deal-value: {value: 33k}}
        leaks: [{id: lost, name: Lost leads, kind: revenue, formula: lost * deal-value}]
      """,
    remedy: """
      metrics/lost.yaml
        name: Lost leads
        definition: Leads that nobody called within thirty days.
        results: {2026-09: 30, 2026-10: 40}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: lost}]
        assumptions: {deal-value: {value: 33k, source: "Finance, average of January to September"}}
        leaks: [{id: lost, name: Lost leads, kind: revenue, formula: lost * deal-value}]
      """)
}

extension Rule {
  static func checkUnsourcedAssumption(_ view: View) -> [Finding] {
    view.entities.funnels.flatMap(\.assumptions).compactMap { entry in
      guard entry.value.source.map({ trimmed($0).isEmpty }) ?? true else { return nil }
      return Finding(
        .unsourcedAssumption, "nothing says where the assumption '\(entry.key)' comes from", at: entry.span,
        help: "add 'source: …': a report, a survey, or whose guess it is")
    }
  }
}
