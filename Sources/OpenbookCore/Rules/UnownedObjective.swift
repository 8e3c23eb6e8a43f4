extension Rule {
  /// A file of objectives is named after a role that does not exist.
  public static let unownedObjective = Rule(
    "unowned-objective", .warning, isAdjustable: true,
    what:
      "A file of objectives is named after a role that does not exist.",
    why:
      "What nobody has promised, nobody keeps; its pages show the file's name where an owner is due.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/partner-channel.md
        ---
        title: Partner channel
        ---
      metrics/partners.yaml
        name: Partners
        factor: partner-channel
      objectives/2026-Q4/cmoo.yaml
        - id: partners
          title: Sign twelve partners
          factor: partner-channel
          measure: {unit: partners, target: 12}
      """,
    remedy: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      factors/partner-channel.md
        ---
        title: Partner channel
        ---
      metrics/partners.yaml
        name: Partners
        factor: partner-channel
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: partner-channel
          measure: {unit: partners, target: 12}
      """)
}
