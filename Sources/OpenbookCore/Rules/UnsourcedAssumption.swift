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
  /// An assumption that does not say where it comes from, and a number in a leak's formula that is none by name: it has
  /// no source and no span either.
  static func checkUnsourcedAssumption(_ view: View) -> [Finding] {
    let hidden = view.entities.funnels.flatMap(\.leaks).flatMap { leak in
      (leak.formula?.term.numbers.filter(isAssumed) ?? []).map { number in
        Finding(
          .unsourcedAssumption, "the formula of the leak '\(leak.localID.value)' takes \(plain(number)) for granted",
          at: leak.localID.span,
          help: "give it a name and a source: 'assumptions: {name: {value: \(plain(number)), source: …}}'")
      }
    }
    return unsourced(view) + hidden
  }

  /// Whether a number is more than a change of units: months of a year, percents, thousands.
  private static func isAssumed(_ number: Double) -> Bool {
    let units: Set<Double> = [0, 1, 12, 1e-6, 1e-3, 0.01, 0.1, 10, 100, 1e3, 1e4, 1e6]
    return !units.contains(number)
  }

  private static func unsourced(_ view: View) -> [Finding] {
    view.entities.funnels.flatMap(\.assumptions).compactMap { entry in
      guard entry.value.source.map({ trimmed($0).isEmpty }) ?? true else { return nil }
      return Finding(
        .unsourcedAssumption, "nothing says where the assumption '\(entry.key)' comes from", at: entry.span,
        help: "add 'source: …': a report, a survey, or whose guess it is")
    }
  }
}
