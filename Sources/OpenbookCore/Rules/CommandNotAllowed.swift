extension Rule {
  /// Results come from a command, and commands may not run.
  public static let commandNotAllowed = Rule(
    "command-not-allowed", .error,
    what:
      "Results come from a command, and commands may not run.",
    why:
      "A folder from elsewhere must not run programs unasked.",
    example: """
      openbook.yaml
        company: Example
        commands: {crm: [cat, data.csv]}
      metrics/sales.yaml
        name: Sales
        results: {command: crm, month: Month, actual: Sales}
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        results: {csv: data/crm.csv, month: Month, actual: Sales}
      data/crm.csv
        Month,Sales
        2026-10,3
      """)
}
