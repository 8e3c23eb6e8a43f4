extension Rule {
  /// A file that is larger or deeper than any that a person writes.
  public static let capExceeded = Rule(
    "cap-exceeded", .error,
    what: "A file, a text, a list or a nesting exceeds a fixed cap; the message names both.",
    why: "The caps keep one damaged or hostile file from taking all memory or all time of a build.",
    example: """
      metrics/leads.yaml
        name: Leads
        unit: count
        tags: ⟨70 × [⟩new⟨70 × ]⟩
      """,
    remedy: """
      metrics/leads.yaml
        name: Leads
        unit: count
        tags: [new]
      """)
}

extension Finding {
  private static let capHelp = "no content needs as much: split it, or look whether the file is damaged"

  /// `what` exceeds the cap `limit`, at some bytes of a source.
  public static func capExceeded(_ what: String, _ limit: Int, at span: Span) -> Finding {
    Finding(.capExceeded, "\(what), and the cap is \(limit)", at: span, help: capHelp)
  }

  /// `what` exceeds the cap `limit`, in a whole file.
  public static func capExceeded(_ what: String, _ limit: Int, path: String) -> Finding {
    Finding(.capExceeded, "\(what), and the cap is \(limit)", path: path, help: capHelp)
  }

  /// The most errors that one file is told of.
  static let mostErrors = 100

  /// What stands in for all errors after the first hundred.
  static func tooMany(at place: Place) -> Finding {
    Finding(
      rule: Rule.capExceeded.id, severity: .error, message: "more errors like the \(mostErrors) before in this file",
      place: place, help: "put those right, and check again")
  }
}
