extension Rule {
  /// A directive cannot be read: its place, its brackets or its parameters.
  public static let badDirective = Rule(
    "bad-directive", .error,
    what:
      "A directive cannot be read: its place, its brackets or its parameters.",
    why:
      "Readers would see the source instead of the figure.",
    example: """
      metrics/arr.yaml
        name: Recurring revenue
        results: {2026-10: 4}
      strategy/strategy.md
        ---
        title: Strategy
        ---
        We stood at :value[arr]{month=October}.
      """,
    remedy: """
      metrics/arr.yaml
        name: Recurring revenue
        results: {2026-10: 4}
      strategy/strategy.md
        ---
        title: Strategy
        ---
        We stood at :value[arr]{month=2026-10}.
      """)
}
