extension Rule {
  /// Something names an audience that `openbook.yaml` does not list.
  public static let unknownAudience = Rule(
    "unknown-audience", .error,
    what:
      "Something names an audience that `openbook.yaml` does not list.",
    why:
      "A mistyped audience must never decide who may see a thing.",
    example: """
      metrics/sales.yaml
        name: Sales
        audience: bord
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        audience: board
      """)
}
