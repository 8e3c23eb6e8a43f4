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
  mutating func checkShares(_ milestones: [Measure.Milestone], in list: YAMLNode) {
    let items = list.items
    let written = items.map { $0.child("share")?.value }
    // A milestone or a share that could not be read has its finding.
    guard items.count == milestones.count, zip(written, milestones).allSatisfy({ $0 == nil || $1.share != nil }) else {
      return
    }
    let help = "give each milestone a 'share', such as 40%, that together make 100%"
    let lacking = items.indices.filter { milestones[$0].share == nil }
    if let first = lacking.first {
      return add(
        .milestoneShares,
        "\(lacking.count) of \(items.count) milestones \(lacking.count == 1 ? "has" : "have") no 'share'",
        at: items[first].span, help: help)
    }
    let shares = milestones.compactMap(\.share)
    for (share, node) in zip(shares, written.compactMap { $0 }) {
      let text = node.text.shortened
      guard share.value >= 0 else {
        return add(.milestoneShares, "'\(text)' is less than nothing", at: node.span, help: help)
      }
      guard share.isPercent || share.value <= 1 else {
        return add(
          .milestoneShares, "'\(text)' without a %, which is \(plain(share.value * 100))%", at: node.span,
          help: "write \(text)%")
      }
    }
    let sum = compensatedSum(shares.map(\.value))
    guard (sum - 1).magnitude > 1e-9, let last = written.last ?? nil, let lastShare = shares.last?.value else { return }
    let rest = 1 - sum + lastShare
    let isRounded = (sum - 1).magnitude < 0.015 && rest > 0
    add(
      .milestoneShares, "the milestones' shares come to \(plain(sum * 100))%, not 100%",
      at: isRounded ? last.span : list.span,
      help: isRounded ? "write \(percent(rest, like: shares.map(\.value)))% for the last one" : help)
  }
}

/// A share in %, with as many decimals as others have, so that all come to 100 % exactly.
private func percent(_ share: Double, like others: [Double]) -> String {
  let scale =
    powersOfTen.prefix(9).first { scale in
      others.allSatisfy { ($0 * 100 * scale - ($0 * 100 * scale).rounded()).magnitude < 1e-5 }
    } ?? 1e8
  let rounded = (share * 100 * scale).rounded() / scale
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
