extension Configuration {
  /// Reads `openbook.yaml`, which all other reading depends on.
  ///
  /// - Returns: the configuration, with its defaults where the file is missing or at fault.
  public static func read(
    _ sources: [Source], markdown: @escaping MarkdownReader
  ) -> (configuration: Configuration, mentions: [Mention], findings: [Finding]) {
    guard let source = sources.first(where: { $0.path == Kind.config.file }) else {
      let finding = Finding(
        .noConfiguration, "there is no openbook.yaml here", path: "openbook.yaml",
        help: sources.contains { $0.path == "openbook.yml" }
          ? "rename openbook.yml to openbook.yaml"
          : "write one with the line 'company: Your company', or name the folder that has one: openbook check DIR")
      return (Configuration(), [], [finding])
    }
    var reading = Reading(source, nil, markdown: markdown)
    let (document, faults) = YAMLDocument.read(source)
    reading.add(faults)
    guard let root = document?.root else { return (Configuration(), [], reading.findings) }
    guard var configuration = schema.read(root, &reading) else { return (Configuration(), [], reading.findings) }
    configuration.settle(root, &reading)
    return (configuration, reading.mentions, reading.findings)
  }

  /// Checks what concerns several fields.
  private mutating func settle(_ root: YAMLNode, _ reading: inout Reading) {
    let span = { (key: String) in root.child(key)?.value.span ?? root.span }
    if audiences.isEmpty || Set(audiences).count != audiences.count {
      reading.add(
        .wrongType, audiences.isEmpty ? "no audiences" : "an audience named twice", at: span("audiences"),
        help: "list each audience once, least trusted first: [public, company, board]")
      audiences = Configuration().audiences
    }
    if audiences.count > 60 {
      reading.add(.capExceeded, "\(audiences.count) audiences, more than 60", at: span("audiences"))
      audiences = Array(audiences.prefix(60))
    }
    if !audiences.contains(defaultAudience) {
      let isStated = root.child("default-audience") != nil
      reading.add(
        .unknownAudience, "no audience '\(defaultAudience.shortened)'",
        at: span(isStated ? "default-audience" : "audiences"),
        help: (isStated ? didYouMean(defaultAudience, audiences) : nil)
          ?? "add 'default-audience:' with one of \(audiences.joined(separator: ", "))")
      defaultAudience = audiences[0]
    }
    for entry in rules {
      guard let rule = Rule.all.first(where: { $0.id == entry.key }) else {
        reading.add(
          .unknownRule, "no rule '\(entry.key.shortened)'", at: entry.span,
          help: didYouMean(entry.key, Rule.all.map(\.id)) ?? "'openbook explain' lists the rules")
        continue
      }
      guard rule.isAdjustable || entry.value == .error else {
        reading.add(
          .fixedSeverity, "'\(rule.id)' is always an error", at: entry.span,
          help: "remove the line: without this rule a page would be impossible or untrue")
        continue
      }
    }
  }

  /// The findings with the severities that `rules:` gives them; ignored ones are left out.
  public func applyingSeverities(to findings: [Finding]) -> [Finding] {
    guard !rules.isEmpty else { return findings }
    var settings: [Rule.ID: RuleSetting] = [:]
    for entry in rules where Rule.all.contains(where: { $0.id == entry.key && $0.isAdjustable }) {
      settings[entry.key] = entry.value
    }
    return findings.compactMap { finding in
      switch settings[finding.rule] {
      case nil: finding
      case .ignore: nil
      case .error: finding.with(.error)
      case .warning: finding.with(.warning)
      case .information: finding.with(.information)
      }
    }
  }
}
