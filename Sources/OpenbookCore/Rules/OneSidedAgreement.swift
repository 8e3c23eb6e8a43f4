extension Rule {
  /// In an agreement one of the two sides gives nothing, or nothing that can be judged.
  public static let oneSidedAgreement = Rule(
    "one-sided-agreement", .warning, isAdjustable: true,
    what:
      "In an agreement one of the two sides promises nothing, or nothing that a metric judges.",
    why:
      "What only one side owes is a demand. There is no balance, and nobody sees what the other side takes.",
    example: """
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}
      metrics/leads.yaml
        name: Leads
        direction: up
        results: {2026-09: 300, 2026-10: 310}
      agreements/both.yaml
        title: Marketing and sales
        between: [marketing, sales]
        from: 2026-09
        reviewed: 2026-10-02
        gives:
          marketing: [{id: volume, promise: 300 leads, measure: {metric: leads, target: 300}}]
      """,
    remedy: """
      organisation.yaml
        teams: {marketing: {name: Marketing}, sales: {name: Sales}}
      metrics/leads.yaml
        name: Leads
        direction: up
        results: {2026-09: 300, 2026-10: 310}
      metrics/response.yaml
        name: Hours to the first call
        direction: down
        results: {2026-09: 20, 2026-10: 22}
      agreements/both.yaml
        title: Marketing and sales
        between: [marketing, sales]
        from: 2026-09
        reviewed: 2026-10-02
        gives:
          marketing: [{id: volume, promise: 300 leads, measure: {metric: leads, target: 300}}]
          sales: [{id: speed, promise: A call within 24 hours, measure: {metric: response, target: 24}}]
      """)
}

extension Rule {
  /// One that has ended can no longer be put right; one in which neither side gives anything is not begun.
  static func checkOneSidedAgreement(_ view: View) -> [Finding] {
    view.entities.agreements.flatMap { agreement -> [Finding] in
      let hasEnded = view.asOf.map { asOf in agreement.until.map { $0 < asOf } ?? false } ?? false
      guard !hasEnded, agreement.between.count == 2, !agreement.commitments.isEmpty else { return [] }
      return agreement.between.compactMap { side in
        let given = agreement.commitments.filter { $0.team == side.id }
        guard given.allSatisfy({ $0.metric == nil }) else { return nil }
        let id = side.id.text
        guard !given.isEmpty else {
          return Finding(
            .oneSidedAgreement, "'\(id)' promises nothing in this agreement", at: side.span,
            help: "add what it gives in return: gives: {\(id): [{id: …, promise: …, measure: {metric: …}}]}")
        }
        return Finding(
          .oneSidedAgreement, "nothing judges what '\(id)' promises in this agreement", at: side.span,
          help: "say by which metric it is judged: measure: {metric: …, target: …}")
      }
    }
  }
}
