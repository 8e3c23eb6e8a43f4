extension Rule {
  /// A file that is no YAML.
  public static let yamlSyntax = Rule(
    "yaml-syntax", .error,
    what: """
      A file is not YAML that can mean only one thing: a text that needs quotes, an indentation that fits nothing, a \
      bracket or quotation mark that is not closed, a tab in the indentation, a control character.
      """,
    why: "A reader that guessed could publish another figure or another text than the one that was meant.",
    example: """
      metrics/leads.yaml
        name: Leads: those from the trade show
        unit: count
      """,
    remedy: """
      metrics/leads.yaml
        name: "Leads: those from the trade show"
        unit: count
      """)
}
