extension Rule {
  /// A key that stands twice in one mapping.
  public static let duplicateKey = Rule(
    "duplicate-key", .error,
    what: "A mapping has the same key twice.",
    why: "One of the two values would be dropped, and nobody can tell which was meant.",
    example: """
      metrics/leads.yaml
        name: Leads
        unit: count
        results:
          2026-08: 40
          2026-08: 44
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        unit: count
        results:
          2026-08: 40
          2026-09: 44
      """)
}
