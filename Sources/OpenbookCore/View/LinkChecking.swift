/// Follows every link and picture that a view shows.
struct LinkChecking {
  let view: View
  /// Every file of the content folder, with the entity it holds if it holds one.
  let files: [String: EntityName?]
  private(set) var findings: [Finding] = []
  private(set) var assets: Set<String> = []
  private var anchors: [String: Set<String>] = [:]

  init(view: View, files: [String: EntityName?]) {
    self.view = view
    self.files = files
  }

  mutating func check() {
    for strategy in view.strategies {
      check(strategy.body)
      check(strategy.here)
      check(strategy.there)
    }
    for factor in view.factors {
      check(factor.body)
      for question in factor.questions { check(question) }
    }
    // By position: there are thousands, and a copy of one is dear.
    for index in view.metrics.indices { check(view.metrics[index].definition) }
    for month in view.months {
      check(month.body)
      for item in month.good + month.bad { check(item) }
    }
    if let logo = view.configuration.theme.logo { checkLogo(logo) }
  }

  private mutating func check(_ prose: Prose?) {
    guard let prose else { return }
    let document = view.document(prose)
    for segment in document.segments {
      switch segment {
      case .html: continue
      case .link(let link):
        switch link.destination {
        case .external: continue
        case .anchor(let fragment): checkAnchor(fragment, in: prose.path, document, at: link.span)
        case .file(let path, let fragment): checkFile(path, fragment, from: prose.path, at: link.span)
        }
      case .image(let image):
        checkFile(image.path, nil, from: prose.path, at: image.span)
      }
    }
  }

  private mutating func checkFile(_ path: String, _ fragment: String?, from file: String, at span: Span) {
    guard let resolved = ContentPath.resolve(path, from: file) else {
      findings.append(
        Finding(
          .brokenLink, "'\(path.shortened)' leads out of the content folder", at: span,
          help: "links lead to files of the content folder, or to https:// addresses"))
      return
    }
    guard let target = view.targets[resolved] else { return noTarget(resolved, at: span) }
    switch target {
    case .asset(let path): assets.insert(path)
    case .index: break
    case .entity(let name):
      if let fragment { checkAnchor(fragment, of: name, in: resolved, at: span) }
    }
  }

  private mutating func noTarget(_ path: String, at span: Span) {
    if let known = files[path] {
      if known != nil {
        findings.append(
          Finding(
            .hiddenReference, "a link that '\(view.audience)' may follow leads to \(path), which it may not see",
            at: span,
            help: "remove the link, put it into an audience block, or open the file it leads to"))
      } else {
        findings.append(
          Finding(
            .brokenLink, "\(path) has no page on the site", at: span,
            help: "link to a document, a factor, a metric, a month, or a file in assets/"))
      }
      return
    }
    findings.append(
      Finding(
        .brokenLink, "no file \(path.isEmpty ? "there" : path)", at: span,
        help: didYouMean(path, view.targets.keys.sorted()) ?? "paths are relative to the file that holds the link"))
  }

  private mutating func checkAnchor(_ fragment: String, of name: EntityName, in path: String, at span: Span) {
    let body: Prose? =
      switch name.kind {
      case .strategy: view.strategy(ID(name.id))?.body
      case .factor: view.factor(ID(name.id))?.body
      case .month: view.months.first { $0.id.text == name.id }?.body
      default: nil
      }
    if let body {
      checkAnchor(fragment, in: path, view.document(body), at: span)
    } else {
      findings.append(
        Finding(
          .brokenAnchor, "\(path) has no heading '#\(fragment.shortened)'", at: span,
          help: "remove '#\(fragment.shortened)'"))
    }
  }

  private mutating func checkAnchor(_ fragment: String, in path: String, _ document: MarkdownDocument, at span: Span) {
    if anchors[path] == nil { anchors[path] = Set(document.headings.map(\.anchor)) }
    guard anchors[path]?.contains(fragment) != true else { return }
    findings.append(
      Finding(
        .brokenAnchor, "no heading '#\(fragment.shortened)' in \(path)", at: span,
        help: didYouMean(fragment, document.headings.map(\.anchor))
          ?? (document.headings.isEmpty
            ? "it has no headings"
            : "its headings: " + document.headings.prefix(8).map { "#" + $0.anchor }.joined(separator: ", "))))
  }

  private mutating func checkLogo(_ path: String) {
    if case .asset(let path)? = view.targets[path] {
      assets.insert(path)
    } else {
      findings.append(
        Finding(
          .missingFile, "no file '\(path.shortened)' in assets/", path: "openbook.yaml",
          help: "theme.logo is a path within the content folder: assets/logo.svg"))
    }
  }
}
