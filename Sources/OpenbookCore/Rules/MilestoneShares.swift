extension Rule {
  /// The shares of an objective's milestones do not come to 100%.
  public static let milestoneShares = Rule(
    "milestone-shares", .error,
    what:
      "The shares of an objective's milestones do not come to 100%.",
    why:
      "Progress would end short of the goal or beyond it.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      objectives/2026-Q4/cmo.yaml
        - id: scoring
          title: Lead scoring agreed with sales
          factor: growth
          measure:
            milestones:
              - {text: Definition signed by both teams, share: 40%}
              - {text: Live in the CRM, share: 50%}
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/growth.md
        ---
        title: Growth
        ---
      objectives/2026-Q4/cmo.yaml
        - id: scoring
          title: Lead scoring agreed with sales
          factor: growth
          measure:
            milestones:
              - {text: Definition signed by both teams, share: 40%}
              - {text: Live in the CRM, share: 60%}
      """)
}

extension Reading {
  /// Notes milestones whose shares do not come to 100 %, or of which some have none.
  mutating func checkShares(_ milestones: [Measure.Milestone], at span: Span) {
    let shares = milestones.compactMap { $0.share?.value }
    let sum = compensatedSum(shares)
    guard shares.count < milestones.count || (sum - 1).magnitude > 1e-9 || shares.contains(where: { $0 < 0 }) else {
      return
    }
    let lacking = milestones.count - shares.count
    let rest = 1 - sum + (shares.last ?? 0)
    let isRounded = lacking == 0 && (sum - 1).magnitude < 0.015 && rest > 0
    add(
      .milestoneShares,
      lacking > 0
        ? "\(lacking) of \(milestones.count) milestones \(lacking == 1 ? "has" : "have") no 'share'"
        : "the milestones' shares come to \(plain(sum * 100))%, not 100%", at: span,
      help: isRounded
        ? "write \(plain((rest * 1e6).rounded() / 1e4))% for the last one"
        : "give each milestone a 'share', such as 40%, that together make 100%")
  }
}
