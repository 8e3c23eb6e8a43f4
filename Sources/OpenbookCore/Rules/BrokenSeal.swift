extension Rule {
  /// A sealed month does not follow the one before it.
  public static let brokenSeal = Rule(
    "broken-seal", .error,
    what:
      "A sealed month does not follow the one before it.",
    why:
      "A seal that can be taken out or exchanged proves nothing.",
    example: """
      metrics/sales.yaml
        name: Sales
        results: {2026-08: 3, 2026-09: 4}
      sealed.yaml
        2026-08:
          date: 2026-09-08
          metrics:
            sales: {actual: 3}
          digest: ⟨64 × a⟩
        2026-09:
          date: 2026-10-08
          metrics:
            sales: {actual: 4}
          before: ⟨64 × c⟩
          digest: ⟨64 × b⟩
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {2026-08: 3, 2026-09: 4}
      sealed.yaml
        2026-08:
          date: 2026-09-08
          metrics:
            sales: {actual: 3}
          digest: ⟨64 × a⟩
        2026-09:
          date: 2026-10-08
          metrics:
            sales: {actual: 4}
          before: ⟨64 × a⟩
          digest: ⟨64 × b⟩
      """)
}
