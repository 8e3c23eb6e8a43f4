import OpenbookCore

@testable import OpenbookPages

/// The files of a theme in which `⟦` and `⟧` mark the places where a finding must point.
struct MarkedTemplates {
  /// The templates without the marks.
  let set: TemplateSet
  /// The marked places, as `file line:column-line:column`, by file and then by place.
  let marks: [String]
  private let sources: [Source]

  /// Files by template name; they are read in the order of the names.
  init(_ files: [String: String]) {
    var sources: [Source] = []
    var marks: [String] = []
    for (index, (name, text)) in files.sorted(by: { $0.key < $1.key }).enumerated() {
      let pieces = text.split(separator: #/[⟦⟧]/#, omittingEmptySubsequences: false)
      let path = "\(name).html"
      let source = Source(id: SourceID(index), path: path, bytes: Array(pieces.joined().utf8))
      var offset = 0
      var ends: [Int] = []
      for piece in pieces.dropLast() {
        offset += piece.utf8.count
        ends.append(offset)
      }
      for pair in stride(from: 0, to: ends.count - 1, by: 2) {
        marks.append(Self.place(source, ends[pair]..<ends[pair + 1]))
      }
      sources.append(source)
    }
    self.sources = sources
    self.marks = marks
    set = TemplateSet(sources.map { ($0.path, $0) })
  }

  /// One template, named `page`.
  init(_ page: String) { self.init(["page": page]) }

  /// Where findings point, written as the marks are.
  func places(_ findings: [Finding]) -> [String] {
    findings.compactMap { finding in
      guard case .span(let span) = finding.place else { return nil }
      return Self.place(sources[Int(span.source.index)], span.range)
    }
    .sorted()
  }

  private static func place(_ source: Source, _ range: Range<Int>) -> String {
    let start = source.position(of: range.lowerBound)
    let end = source.position(of: range.upperBound)
    return "\(source.path) \(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}
