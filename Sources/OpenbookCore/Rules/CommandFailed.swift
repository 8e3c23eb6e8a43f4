extension Rule {
  /// A command that should print results failed.
  public static let commandFailed = Rule(
    "command-failed", .error,
    what:
      "A command that should print results failed.",
    why:
      "Its metrics would stand there as not reported.",
    example: """
      openbook.yaml
        company: Example
        commands: {crm: [cat, crm.txt]}
      metrics/sales.yaml
        name: Sales
        results: {command: crm, month: Month, actual: Sales}
      """,
    remedy: """
      openbook.yaml
        company: Example
        commands: {crm: [cat, exports/crm.txt]}
      exports/crm.txt
        Month,Sales
        2026-10,3
      metrics/sales.yaml
        name: Sales
        results: {command: crm, month: Month, actual: Sales}
      """)
}
