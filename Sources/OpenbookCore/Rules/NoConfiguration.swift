extension Rule {
  /// The content folder has no `openbook.yaml`.
  public static let noConfiguration = Rule(
    "no-configuration", .error,
    what:
      "The content folder has no `openbook.yaml`.",
    why:
      "Without it a build would not know the company, its calendar or its audiences, and might read a folder that is no content folder at all.",
    example: """
      openbook.yaml -> nowhere.yaml
      """,
    remedy: """
      openbook.yaml
        company: Example
      """)
}
