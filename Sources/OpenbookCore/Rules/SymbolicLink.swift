extension Rule {
  /// A symbolic link in the content folder leads out of it, or nowhere.
  public static let symbolicLink = Rule(
    "symbolic-link", .error,
    what:
      "A symbolic link in the content folder leads out of it, or nowhere.",
    why:
      "A site must hold nothing that does not lie in its content folder.",
    example: """
      strategy/plan.md -> ../../elsewhere/plan.md
      """,
    remedy: """
      strategy/plan.md
        ---
        title: Our plan
        ---
        We make sensors.
      """)
}
