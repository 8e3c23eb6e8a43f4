/// Follows every link and picture that a view shows.
struct LinkChecking {
  let view: View
  /// Every file of the content folder, with the entity it holds if it holds one.
  let files: [String: EntityName?]
  private let contents: BookContents
  private(set) var findings: [Finding] = []
  private(set) var assets: Set<String> = []
  /// What texts lead to or show.
  private(set) var named: Set<EntityName> = []
  private var anchors: [String: Set<String>] = [:]

  init(view: View, _ contents: BookContents) {
    self.view = view
    files = contents.files
    self.contents = contents
  }

  mutating func check() {
    view.entities.forEachProse { check($0) }
    if let logo = view.configuration.theme.statedLogo { checkLogo(logo) }
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
      case .directive(let directive): check(directive)
      }
    }
  }

  /// What a directive names must exist, and its readers must be allowed to see it.
  private mutating func check(_ directive: Directive) {
    let name = EntityName(directive.name.kind, directive.id)
    guard !view.isShown(name) else {
      named.insert(contents.former[name] ?? name)
      return
    }
    if contents.levels[name] != nil || contents.former[name] != nil {
      findings.append(
        Finding(
          .hiddenReference,
          "a text that '\(view.audience)' may read names the \(name.kind.word) '\(name.id.shortened)', which it may not see",
          at: directive.span,
          help:
            "put it into an audience block, or \(contents.opening(contents.former[name] ?? name, to: view.audience))"))
    } else {
      let known = contents.levels.keys.filter { $0.kind == name.kind }.map(\.id).sorted()
      findings.append(
        Finding(
          .unknownReference, "no \(name.kind.word) '\(name.id.shortened)'", at: directive.span,
          help: didYouMean(name.id, known) ?? "\(name.kind.word)s are written in \(name.kind.home)"))
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
    guard let target = view.targets[resolved] else { return noTarget(resolved, as: path, from: file, at: span) }
    switch target {
    case .asset(let path): assets.insert(path)
    case .index, .objectives, .entity:
      if case .entity(let name) = target { named.insert(name) }
      if let fragment { checkAnchor(fragment, of: target, in: resolved, at: span) }
    }
  }

  private mutating func noTarget(_ path: String, as written: String, from file: String, at span: Span) {
    // A file that could not be read has its finding.
    guard !contents.unreadPaths.contains(path) else { return }
    if let known = files[path] {
      if let name = known {
        // What lies after as-of is left out, and nobody is kept from it: the words stand without a link.
        if let level = contents.levels[name], level <= view.level { return }
        findings.append(
          Finding(
            .hiddenReference, "a link that '\(view.audience)' may follow leads to \(path), which it may not see",
            at: span,
            help: "remove the link, put it into an audience block, or \(contents.opening(name, to: view.audience))"))
      } else {
        findings.append(
          Finding(
            .brokenLink, "\(path) has no page on the site", at: span,
            help: "link to a document or another file of a kind, or to a file in assets/"))
      }
      return
    }
    findings.append(
      Finding(
        .brokenLink, "no file \(path.isEmpty ? "there" : path)", at: span,
        help: Self.mistyped(written) ?? meant(path).map { "did you mean '\(ContentPath.relative($0, from: file))'?" }
          ?? "paths are relative to the file that holds the link"))
  }

  /// An address of another site without its beginning, or a path as Windows writes it.
  private static func mistyped(_ path: String) -> String? {
    if path.hasPrefix("www.") { return "write https://\(path.shortened)" }
    guard path.contains("\\") else { return nil }
    return
      "write / instead of \\: \(path.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/"))"
  }

  /// The file that a path most likely means: one of the same name elsewhere, else one of nearly the same path.
  private func meant(_ path: String) -> String? {
    let paths = view.targets.paths
    let name = path.split(separator: "/").last
    let alike = paths.filter { $0.split(separator: "/").last == name }
    return alike.count == 1 ? alike[0] : nearest(path, in: paths)
  }

  private mutating func checkAnchor(_ fragment: String, of target: LinkTarget, in path: String, at span: Span) {
    if let body = view.body(of: target) { return checkAnchor(fragment, in: path, view.document(body), at: span) }
    let parts = view.parts(of: target)
    guard !parts.contains(fragment) else { return }
    findings.append(
      Finding(
        .brokenAnchor, "nothing in \(path) is called '#\(fragment.shortened)'", at: span,
        help: didYouMean(fragment, parts)
          ?? (parts.isEmpty
            ? "remove '#\(fragment.shortened)'"
            : "it has: " + parts.prefix(8).map { "#" + $0 }.joined(separator: ", "))))
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

  private mutating func checkLogo(_ logo: Located<String>) {
    if case .asset(let path)? = view.targets[logo.value] {
      assets.insert(path)
    } else {
      findings.append(
        Finding(
          .missingFile, "no file '\(logo.value.shortened)' in assets/", at: logo.span,
          help: "theme.logo is a path within the content folder: assets/logo.svg"))
    }
  }
}
