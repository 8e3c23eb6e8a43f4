extension Rule {
  /// One side of an agreement keeps less than the other, three months in a row or more.
  public static let persistentImbalance = Rule(
    "persistent-imbalance", .warning, isAdjustable: true,
    what:
      "One side of an agreement keeps less of what it promised than the other, three months in a row or more.",
    why:
      "A side that gives and does not get soon stops giving, and both say that it was the other's fault.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}
        roles:
          cmo: {title: Chief marketing officer, team: marketing}
          cro: {title: Chief revenue officer, team: sales}
      metrics/leads.yaml
        name: Leads
        direction: up
        results: {2026-08: 300, 2026-09: 310, 2026-10: 300}
      metrics/worked.yaml
        name: Leads worked in a day
        direction: up
        results: {2026-08: 150, 2026-09: 160, 2026-10: {actual: 140, note: One of two is away.}}
      agreements/both.yaml
        title: Marketing and sales
        between: [marketing, sales]
        from: 2026-08
        reviewed: 2026-10-02
        gives:
          marketing: [{id: volume, promise: 300 leads, measure: {metric: leads, target: 300}}]
          sales: [{id: speed, promise: 300 worked in a day, measure: {metric: worked, target: 300}}]
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}
        roles:
          cmo: {title: Chief marketing officer, team: marketing}
          cro: {title: Chief revenue officer, team: sales}
      metrics/leads.yaml
        name: Leads
        direction: up
        results: {2026-08: 300, 2026-09: 310, 2026-10: 300}
      metrics/worked.yaml
        name: Leads worked in a day
        direction: up
        results: {2026-08: 150, 2026-09: 160, 2026-10: {actual: 270, note: Two more work them.}}
      agreements/both.yaml
        title: Marketing and sales
        between: [marketing, sales]
        from: 2026-08
        reviewed: 2026-10-02
        gives:
          marketing: [{id: volume, promise: 300 leads, measure: {metric: leads, target: 300}}]
          sales: [{id: speed, promise: 300 worked in a day, measure: {metric: worked, target: 300}}]
      """)
}

extension Rule {
  /// maths.md 10: three successive months outside 45 to 55 %.
  static func checkPersistentImbalance(_ figures: Figures) -> [Finding] {
    guard let asOf = figures.asOf else { return [] }
    return figures.view.entities.agreements.compactMap { agreement in
      guard let imbalance = figures.agreement(agreement, asOf: asOf).persistent,
        let side = agreement.between.first(where: { $0.id == imbalance.under }),
        let other = agreement.between.first(where: { $0.id != imbalance.under })
      else { return nil }
      return Finding(
        .persistentImbalance,
        "'\(side.id.text)' has kept less than '\(other.id.text)' since \(imbalance.since), \(imbalance.months) times in a row",
        at: side.span,
        help: "agree on what '\(side.id.text)' needs to keep its side, or promise what can be kept, with 'changed: …'")
    }
  }
}
