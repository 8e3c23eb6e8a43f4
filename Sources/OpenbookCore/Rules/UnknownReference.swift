extension Rule {
  /// A file names something that does not exist.
  public static let unknownReference = Rule(
    "unknown-reference", .error,
    what:
      "A file names something that does not exist.",
    why:
      "An owner who does not exist answers for nothing.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      metrics/sales.yaml
        name: Sales
        owner: cmoo
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      metrics/sales.yaml
        name: Sales
        owner: cmo
      """)
}
