extension Rule {
  /// Things depend on each other in a circle.
  public static let cycle = Rule(
    "cycle", .error,
    what:
      "Things depend on each other in a circle.",
    why:
      "No figure can be computed from itself, and nobody can report to a subordinate.",
    example: """
      metrics/a.yaml
        name: A
        formula: b + 1
      metrics/b.yaml
        name: B
        formula: a - 1
      """,
    remedy: """
      metrics/a.yaml
        name: A
        results: {2026-10: 3}
      metrics/b.yaml
        name: B
        formula: a - 1
      """)
}
