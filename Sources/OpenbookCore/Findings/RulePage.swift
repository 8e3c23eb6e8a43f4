extension Rule {
  /// The rule's page in Markdown: what, why, example, remedy.
  public var page: String {
    """
    # \(id)

    \(severityLine)

    **What.** \(what)

    **Why.** \(why)

    **Example.** The rule fires here:

    \(Self.indented(example))

    **Remedy.** The same, put right:

    \(Self.indented(remedy))

    """
  }

  private var severityLine: String {
    let adjusting =
      isAdjustable ? "`rules: {\(id): ignore}` in `openbook.yaml` changes that." : "That cannot be changed."
    switch severity {
    case .error: return "A finding of this rule is an error. \(adjusting)"
    case .warning: return "A finding of this rule is a warning. \(adjusting)"
    case .information: return "A finding of this rule is for information. \(adjusting)"
    }
  }

  /// A code block: four blanks before each line.
  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
      .joined(separator: "\n")
  }
}
