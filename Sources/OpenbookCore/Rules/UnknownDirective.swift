extension Rule {
  /// A text holds a directive that does not exist.
  public static let unknownDirective = Rule(
    "unknown-directive", .error,
    what:
      "A text holds a directive that does not exist.",
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
        We stand at :vaule[arr].
      """,
    remedy: """
      metrics/arr.yaml
        name: Recurring revenue
        results: {2026-10: 4}
      strategy/strategy.md
        ---
        title: Strategy
        ---
        We stand at :value[arr].
      """)
}
