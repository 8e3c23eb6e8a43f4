extension Rule {
  /// An objective names neither a parent nor a factor.
  public static let orphanObjective = Rule(
    "orphan-objective", .warning, isAdjustable: true,
    what:
      "An objective names neither a parent nor a factor.",
    why:
      "Nobody can tell what it is for.",
    example: """
      organisation.yaml
        roles:
          cmo: {title: Chief marketing officer}
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
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
      objectives/2026-Q4/cmo.yaml
        - id: partners
          title: Sign twelve partners
          factor: partner-channel
          measure: {unit: partners, target: 12}
      """)
}

extension Rule {
  static func orphanObjectives(_ view: View) -> [Objective] { view.entities.objectives.filter { !$0.statesPurpose } }

  static func checkOrphanObjective(_ view: View) -> [Finding] {
    orphanObjectives(view).map { objective in
      Finding(
        .orphanObjective, "objective '\(objective.localID.value)' serves neither an objective nor a factor",
        at: objective.localID.span,
        help: "add 'parent: role/objective', or 'factor: …' if it is one of the company's own")
    }
  }
}
