extension Rule {
  /// Two things are defined under one name.
  public static let duplicateDefinition = Rule(
    "duplicate-definition", .error,
    what:
      "Two things are defined under one name.",
    why:
      "A formula or a reader could mean either.",
    example: """
      glossary.yaml
        lead: {definition: A person who asked to be called, also: [MQL]}
        inquiry: {definition: Anybody who wrote to us, also: [MQL]}
      strategy/strategy.md
        ---
        title: Strategy
        ---
        A :term[lead] is not an :term[inquiry].
      """,
    remedy: """
      glossary.yaml
        lead: {definition: A person who asked to be called, also: [MQL]}
        inquiry: {definition: Anybody who wrote to us}
      strategy/strategy.md
        ---
        title: Strategy
        ---
        A :term[lead] is not an :term[inquiry].
      """)
}

extension Rule {
  /// A funnel's assumption that bears a metric's id, and a word that two terms claim.
  static func checkDuplicateDefinition(_ book: Book, _ view: View) -> [Finding] {
    var findings: [Finding] = []
    for funnel in view.entities.funnels {
      for entry in funnel.assumptions where view.hasMetric(named: entry.key) {
        findings.append(
          Finding(
            .duplicateDefinition, "'\(entry.key)' is an assumption here, and a metric", at: entry.span,
            help: "give the assumption another name: a formula could mean either"))
      }
    }
    var owners: [String: String] = [:]
    for term in view.entities.terms {
      guard let other = owners.updateValue(term.id.text, forKey: term.writtenName.lowercased()) else { continue }
      findings.append(
        Finding(
          .duplicateDefinition,
          "the term '\(term.id.text)' is called '\(term.writtenName.shortened)' like the term '\(other)'",
          place: book.place(of: EntityName(.term, term.id.text)),
          help: "a word has one meaning: remove one of the two, or give it another 'name'"))
    }
    for term in view.entities.terms {
      for (word, span) in zip(term.also, term.alsoSpans) {
        guard let other = owners.updateValue(term.id.text, forKey: word.lowercased()) else { continue }
        findings.append(
          Finding(
            .duplicateDefinition,
            other == term.id.text
              ? "'\(word.shortened)' is said twice of '\(other)'" : "'\(word.shortened)' also means '\(other)'",
            at: span, help: "a word has one meaning: remove it from one of the two"))
      }
    }
    return findings
  }
}
