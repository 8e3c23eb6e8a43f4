extension Rule {
  /// A character that no reader can see, in a document's text or in a note of a CSV file.
  public static let forbiddenCharacter = Rule(
    "forbidden-character", .error,
    what: """
      A document's text, or a note in a CSV file, holds a character that no reader can see: a control character, one \
      that reorders the text around it, a line end that programs disagree about, or a byte-order mark. The message \
      names it. In YAML the same is `yaml-syntax`.
      """,
    why: """
      Such a character can make a text read as something that it is not, on a page or where a change is looked over \
      before it is taken.
      """,
    example: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We won 4 of ⟨E2 80 AE⟩01 deals.
      """,
    remedy: """
      strategy/direction.md
        ---
        title: Direction
        ---
        We won 4 of 10 deals.
      """)
}
