extension Rule {
  /// Leaving out what an audience may not see changes a status that it does see.
  public static let audienceDistorts = Rule(
    "audience-distorts", .warning, isAdjustable: true,
    what:
      "Leaving out what an audience may not see changes a status that it does see.",
    why:
      "Readers of two editions would be told two different things, and neither would know.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        direction: up
        factor: growth
        target: {from 2026-01: 10}
        results: {2026-10: 12}
      metrics/margin.yaml
        name: Margin
        direction: up
        factor: growth
        audience: board
        target: {from 2026-01: 10}
        results: {2026-10: 3}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      factors/growth.md
        ---
        title: Growth
        ---
      metrics/sales.yaml
        name: Sales
        direction: up
        factor: growth
        target: {from 2026-01: 10}
        results: {2026-10: 12}
      metrics/margin.yaml
        name: Margin
        direction: up
        factor: growth
        target: {from 2026-01: 10}
        results: {2026-10: 3}
      """)
}

extension Rule {
  static func checkAudienceDistorts(whole: Figures, edition: Figures) -> [Finding] {
    checkFactors(whole, edition) + checkCascades(whole, edition) + checkBalances(whole, edition)
      + checkParts(whole, edition)
  }

  /// Wholes of which some readers see a part of the parts: what they do not see comes out by subtraction.
  private static func checkParts(_ whole: Figures, _ edition: Figures) -> [Finding] {
    guard !edition.view.isWhole else { return [] }
    let view = edition.view
    let counts = Dictionary(
      whole.wholes.map { (whole.view.metrics[$0.whole].id, $0.parts.count) }, uniquingKeysWith: { first, _ in first })
    return edition.wholes.compactMap { seen in
      let metric = view.metrics[seen.whole]
      guard metric.parts == .complete, let all = counts[metric.id], all > seen.parts.count else { return nil }
      return Finding(
        .audienceDistorts,
        "'\(view.audience)' sees \(seen.parts.count) of the \(all) parts of '\(metric.id.text)': what is hidden comes out by subtraction, and the parts it sees do not add up",
        path: metric.path,
        help: "open the parts, hide the whole too, or accept it with 'rules: {audience-distorts: ignore}'")
    }
  }

  /// Agreements whose two sides stand otherwise to each other for some readers, in their newest month.
  private static func checkBalances(_ whole: Figures, _ edition: Figures) -> [Finding] {
    guard !edition.view.isWhole, let asOf = edition.view.asOf else { return [] }
    let agreements = Dictionary(
      whole.view.entities.agreements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return edition.view.entities.agreements.compactMap { agreement in
      guard let full = agreements[agreement.id] else { return nil }
      let all = Dictionary(
        whole.agreement(full, asOf: asOf).balance.map { ($0.month, $0) }, uniquingKeysWith: { first, _ in first })
      // A month in which some see nothing due of one side may be one in which others do.
      guard
        let seen = edition.agreement(agreement, asOf: asOf).balance.last(where: { seen in
          !seen.isIdle || all[seen.month].map { !$0.isIdle } ?? false
        }), let all = all[seen.month]
      else { return nil }
      let (some, every) = (standing(seen, of: agreement), standing(all, of: agreement))
      guard some != every else { return nil }
      return Finding(
        .audienceDistorts,
        "'\(edition.view.audience)' sees the two sides of agreement '\(agreement.id.text)' in \(seen.month) as \(some); with all that they promise they are \(every)",
        path: agreement.path,
        help: "open the promise that makes the difference, or accept it with 'rules: {audience-distorts: ignore}'")
    }
  }

  private static func standing(_ balance: AgreementFigures.Balance, of agreement: Agreement) -> String {
    if balance.isEven { return "even" }
    if let under = balance.under, agreement.between.indices.contains(under) {
      return "uneven, with '\(agreement.between[under].id.text)' under"
    }
    return switch balance.reason {
    case nil: "alike, and short of 90%"
    case .nothingKept: "keeping nothing"
    case .notReported: "not known"
    case .nothingDue: "not to be compared"
    }
  }

  /// Parents that add up for some readers only.
  private static func checkCascades(_ whole: Figures, _ edition: Figures) -> [Finding] {
    guard !edition.view.isWhole else { return [] }
    let all = Dictionary(
      whole.objectivesByQuarter.flatMap(\.cascades).map { ($0.parent, $0.state) },
      uniquingKeysWith: { first, _ in first })
    return edition.objectivesByQuarter.flatMap(\.cascades).compactMap { seen in
      guard let full = all[seen.parent], full != seen.state, let objective = edition.view.objective(seen.parent) else {
        return nil
      }
      return Finding(
        .audienceDistorts,
        "'\(edition.view.audience)' sees the children of objective '\(objective.localID.value)' as \(seen.state.rawValue); with all of them they are \(full.rawValue)",
        at: objective.localID.span,
        help: "open the child that makes the difference, or accept it with 'rules: {audience-distorts: ignore}'")
    }
  }

  private static func checkFactors(_ whole: Figures, _ edition: Figures) -> [Finding] {
    edition.factors.compactMap { seen in
      guard let full = whole.factor(seen.id), full.status != seen.status,
        let factor = edition.view.factor(seen.id)
      else { return nil }
      return Finding(
        .audienceDistorts,
        "'\(edition.view.audience)' sees the factor '\(seen.id.text)' as \(seen.status.rawValue); with all its metrics it is \(full.status.rawValue)",
        path: factor.path,
        help: "open the metric that makes the difference, or accept it with 'rules: {audience-distorts: ignore}'")
    }
  }
}
