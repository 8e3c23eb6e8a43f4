extension Rule {
  /// A value is of another type than its field takes.
  public static let wrongType = Rule(
    "wrong-type", .error,
    what:
      "A value is of another type than its field takes.",
    why:
      "Whatever it was meant to say would be lost.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: upwards
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
      """)
}
