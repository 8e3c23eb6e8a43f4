extension Rule {
  /// YAML that content folders do not use.
  public static let yamlSubset = Rule(
    "yaml-subset", .error,
    what: """
      A file uses a part of YAML that content folders do without: anchors, aliases, tags, merge keys, directives, \
      several documents in one file, keys that are not text, escapes for control characters.
      """,
    why:
      "A page shows what stands in one place of one file; these parts make a value depend on other places, or on the parser.",
    example: """
      metrics/leads.yaml
        name: Leads
        unit: &unit count
        source: *unit
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        unit: count
        source: count
      """)
}
