extension Rule {
  /// A file cannot be read, is no regular file, or has a name that cannot become a path on the site.
  public static let oddFile = Rule(
    "odd-file", .error,
    what:
      "A file cannot be read, is no regular file, or has a name that cannot become a path on the site.",
    why:
      "What it holds would be missing from the site, and nobody would be told.",
    example: """
      assets/plan⟨0A⟩.txt
        x
      """,
    remedy: """
      assets/plan.txt
        x
      """)
}
