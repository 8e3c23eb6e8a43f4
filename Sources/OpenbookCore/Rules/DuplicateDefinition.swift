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
    let (owners, clashes) = namesOfTerms(view.entities.terms)
    return findings + clashes + wordsOfTerms(view.entities.terms, owners)
  }

  /// Which term bears each name, and those that bear another's, told where the name is written.
  private static func namesOfTerms(_ terms: [Term]) -> (owners: [String: Term], findings: [Finding]) {
    var owners: [String: Term] = [:]
    var findings: [Finding] = []
    for term in terms {
      guard let other = owners.updateValue(term, forKey: term.writtenName.lowercased()) else { continue }
      // Of two keys none is the other's name.
      let (named, bearer) = term.statedName == nil ? (other, term) : (term, other)
      guard let name = named.statedName else { continue }
      findings.append(
        Finding(
          .duplicateDefinition, "the term '\(named.id.text)' has the name of the term '\(bearer.id.text)'",
          at: name.span,
          help: "give '\(named.id.text)' another 'name', or remove one of the two terms"))
    }
    return (owners, findings)
  }

  /// Words that are listed under a term and mean another, or are listed twice.
  private static func wordsOfTerms(_ terms: [Term], _ names: [String: Term]) -> [Finding] {
    var owners = names
    var findings: [Finding] = []
    for term in terms {
      for (word, span) in zip(term.also, term.alsoSpans) {
        guard let other = owners.updateValue(term, forKey: word.lowercased()) else { continue }
        let (message, help): (String, String)
        if other.id == term.id {
          message = "'\(word.shortened)' is said twice of '\(other.id.text)'"
          help = "remove one of the two"
        } else if names[word.lowercased()]?.id == other.id {
          message = "'\(word.shortened)' is listed under '\(term.id.text)', and is a term itself"
          help = "a word has one meaning: remove it here, or remove the term '\(other.id.text)'"
        } else {
          message = "'\(word.shortened)' also means '\(other.id.text)'"
          help = "a word has one meaning: remove it from one of the two"
        }
        findings.append(Finding(.duplicateDefinition, message, at: span, help: help))
      }
    }
    return findings
  }
}
