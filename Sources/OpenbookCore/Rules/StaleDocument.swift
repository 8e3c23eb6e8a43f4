extension Rule {
  /// A document or an agreement was not reviewed in time.
  public static let staleDocument = Rule(
    "stale-document", .warning, isAdjustable: true,
    what:
      "A document or an agreement was not reviewed in time.",
    why:
      "A strategy that nobody looks at is no longer the company's.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      strategy/strategy.md
        ---
        title: Strategy
        reviewed: 2026-03-31
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
  /// maths.md 13, freshness: what was reviewed stays fresh for three months, or as long as it says.
  static func checkStaleDocument(_ view: View) -> [Finding] {
    guard let asOf = view.asOf else { return [] }
    let strategies = view.entities.strategies.map { ("the document", $0.review) }
    // What has ended is reviewed no more.
    let agreements = view.entities.agreements.filter { $0.until.map { asOf <= $0 } ?? true }
      .map { ("the agreement", $0.review) }
    return (strategies + agreements).compactMap { what, review in
      guard let day = review.day, !review.isFresh(in: asOf) else { return nil }
      return Finding(
        .staleDocument,
        "\(what) was reviewed on \(day.value), more than \(review.interval == 1 ? "a month" : "\(review.interval) months") before \(asOf) ended",
        at: day.span, help: "review it and write the day, or say how long a review holds: review-every: 6 months")
    }
  }
}
