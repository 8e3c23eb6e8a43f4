extension Rule {
  /// A lead reached a stage before it entered.
  public static let cohortBeforeStart = Rule(
    "cohort-before-start", .warning, isAdjustable: true,
    what:
      "In the file with a row for each lead, a lead reached a stage before it entered. The cohorts leave it out.",
    why:
      "One of the two months is wrong, and a cohort that counts such leads looks faster than it is.",
    example: """
      data/leads.csv
        Lead,Entered,Signed
        L1,2026-03-14,2026-05-02
        L2,2026-04-20,2026-02-11
      metrics/won.yaml
        name: Won
        definition: Contracts signed in the month.
        results: {2026-09: 1, 2026-10: 2}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: won}]
        cohorts: {csv: data/leads.csv, entered: Entered, reached: {won: Signed}}
      """,
    remedy: """
      data/leads.csv
        Lead,Entered,Signed
        L1,2026-03-14,2026-05-02
        L2,2026-02-02,2026-02-11
      metrics/won.yaml
        name: Won
        definition: Contracts signed in the month.
        results: {2026-09: 1, 2026-10: 2}
      funnels/revenue.yaml
        title: Revenue
        stages: [{metric: won}]
        cohorts: {csv: data/leads.csv, entered: Entered, reached: {won: Signed}}
      """)
}
