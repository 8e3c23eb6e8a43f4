extension Rule {
  /// Nothing says when a document or an agreement was reviewed.
  public static let neverReviewed = Rule(
    "never-reviewed", .warning, isAdjustable: true,
    what:
      "Nothing says when a strategy document or an agreement was reviewed.",
    why:
      "Nobody can tell whether it still holds. Freshness counts it among what fails.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      strategy/strategy.md
        ---
        title: Strategy
        ---
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      strategy/strategy.md
        ---
        title: Strategy
        reviewed: 2026-09-30
        ---
      """)
}

extension Rule {
  /// maths.md 13, freshness: what it counts, which are strategy documents and agreements in force.
  static func checkNeverReviewed(_ view: View) -> [Finding] {
    guard let asOf = view.asOf else { return [] }
    let strategies = view.entities.strategies.map { ("document", $0.id.text, $0.path, $0.review) }
    let agreements = view.entities.agreements.filter { $0.isInForce(in: asOf) }
      .map { ("agreement", $0.id.text, $0.path, $0.review) }
    return (strategies + agreements).compactMap { what, id, path, review in
      guard review.day == nil else { return nil }
      return Finding(
        .neverReviewed, "nothing says when the \(what) '\(id)' was reviewed", path: path,
        help: "review it and write the day: reviewed: \(CalendarDate(lastOf: asOf))")
    }
  }
}
