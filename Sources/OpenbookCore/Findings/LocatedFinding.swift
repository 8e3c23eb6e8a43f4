/// A finding with the path, line, column and source line that a reader needs.
public struct LocatedFinding: Hashable, Sendable {
  /// The finding's rule, severity, message and help.
  public let finding: Finding
  /// The path of the file as the reader can open it.
  public let path: String
  /// Where the finding begins; nil when it is about a whole file or folder.
  public let position: Position?
  /// The source line, for showing; nil where there is none or it is not text.
  public let excerpt: String?
  /// How many columns of the excerpt the finding covers, at least 1.
  public let width: Int

  /// A finding with its place.
  public init(finding: Finding, path: String, position: Position?, excerpt: String?, width: Int) {
    self.finding = finding
    self.path = path
    self.position = position
    self.excerpt = excerpt
    self.width = width
  }
}

extension LocatedFinding {
  /// Gives every finding its place and sorts them by path, line, column, rule and message; one of equal ones stays.
  ///
  /// - Parameter folder: the content folder as the user named it; it stands before every path.
  public static func locate(_ findings: [Finding], in sources: [Source], folder: String) -> [LocatedFinding] {
    let located = findings.map { finding -> LocatedFinding in
      switch finding.place {
      case .path(let path):
        return LocatedFinding(
          finding: finding, path: Self.path(path, in: folder), position: nil, excerpt: nil, width: 1)
      case .span(let span):
        let source = sources[Int(span.source.index)]
        let line = source.line(at: Int(span.start))
        let covered = Int(span.start)..<max(Int(span.start), min(Int(span.end), line.upperBound))
        let text = String(validating: source.bytes[line], as: UTF8.self)
        return LocatedFinding(
          finding: finding, path: Self.path(source.path, in: source.folder ?? folder),
          position: source.position(of: Int(span.start)),
          excerpt: line.count > 400 ? nil : text,
          width: max(1, source.bytes[covered].reduce(into: 0) { $0 += $1 & 0xC0 != 0x80 ? 1 : 0 }))
      }
    }
    var seen = Set<LocatedFinding>()
    return located.sorted { $0.order < $1.order }.filter { seen.insert($0).inserted }
  }

  private static func path(_ path: String, in folder: String) -> String {
    folder.isEmpty || folder == "." ? path : folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  private var order: (String, Int, Int, String, String) {
    (path, position?.line ?? 0, position?.column ?? 0, finding.rule, finding.message)
  }
}
