extension Rule {
  /// A mapping has a key that its kind does not know.
  public static let unknownKey = Rule(
    "unknown-key", .error,
    what:
      "A mapping has a key that its kind does not know.",
    why:
      "A mistyped key would be left unread: a target that nobody sees, an audience that does not hold.",
    example: """
      metrics/sales.yaml
        name: Sales
        ownr: ceo
      """,
    remedy: """
      organisation.yaml
        roles:
          ceo: {title: Chief executive}
      metrics/sales.yaml
        name: Sales
        owner: ceo
      """)
}
