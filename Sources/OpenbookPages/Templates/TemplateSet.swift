import OpenbookCore

/// The templates of a theme, by name: a file's path without `.html`.
public struct TemplateSet: Sendable {
  private let files: [String: TemplateFile]

  /// Reads the templates among a theme's files.
  ///
  /// Paths lie within the theme's folder: `404.html` is the template `404`. Files that do not end in `.html` are no
  /// templates. Of two files with one path the later counts, so that a user's file follows the one it overrides.
  public init(_ files: [(path: String, source: Source)]) {
    var read: [String: TemplateFile] = [:]
    var last: [String: Source] = [:]
    for (path, source) in files where path.hasSuffix(".html") { last[String(path.dropLast(5))] = source }
    for (name, source) in last { read[name] = TemplateReader.read(source) }
    self.files = read
  }

  /// The names of all templates, sorted.
  public var names: [String] { files.keys.sorted() }

  /// The names that any template includes.
  var includedNames: Set<String> {
    var names: Set<String> = []
    var rest = files.values.flatMap(\.nodes)
    while let node = rest.popLast() {
      switch node {
      case .partial(let name, _): names.insert(name)
      case .section(let section): rest += section.nodes
      case .text, .value: break
      }
    }
    return names
  }

  /// Ties a template and its partials to a vocabulary.
  ///
  /// - Returns: the template, and nil when there is any finding. What is wrong in a partial is found again, and equal,
  ///   for each template that includes it: a set of findings has it once.
  func bind<Context>(
    _ name: String, to vocabulary: Vocabulary<Context>
  ) -> (template: BoundTemplate<Context>?, findings: [Finding]) {
    guard let file = files[name] else {
      let help = didYouMean(name, files.keys)
      return (nil, [Finding(.unknownPartial, "no template '\(name)'", path: "\(name).html", help: help)])
    }
    var binder = TemplateBinder(files)
    let scope = TemplateScope<TemplateFrame<Void, Context>>(vocabulary)
    let steps = binder.bind(file: name, file, in: scope)
    guard binder.findings.isEmpty else { return (nil, binder.findings) }
    return (BoundTemplate(digest: binder.digest, steps: steps), [])
  }
}
