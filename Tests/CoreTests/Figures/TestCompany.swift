import Testing

@testable import OpenbookCore

/// A company read from a folder text through the public steps, as a build does it.
///
/// In a folder text a line that is not indented is a file's path; its content follows, indented by two spaces.
struct TestCompany {
  let sources: [Source]
  let book: Book
  let view: View
  let figures: Figures
  /// Every finding: of reading, of the view and of the checks.
  let findings: [Finding]

  /// - Parameters:
  ///   - folder: the folder text; `openbook.yaml` is supplied where it is absent.
  ///   - files: further files, byte for byte.
  ///   - reversed: whether files are handed over in the reverse order.
  init(
    _ folder: String, files: [String: [UInt8]] = [:], audience: String? = nil, asOf: String? = nil,
    reversed: Bool = false
  ) {
    var contents = Self.files(folder).merging(files) { $1 }
    if contents["openbook.yaml"] == nil { contents["openbook.yaml"] = Array("company: Example\n".utf8) }
    let sorted = contents.sorted { $0.key < $1.key }
    sources = (reversed ? sorted.reversed() : sorted).enumerated().map { index, file in
      Source(id: SourceID(index), path: file.key, bytes: file.value)
    }
    let markdown: MarkdownReader = { text, _ in
      var html = Output(capacity: text.bytes.count)
      text.bytes.withUnsafeBufferPointer { html.escaped($0) }
      let words = String(decoding: text.bytes, as: UTF8.self)
      return (MarkdownDocument(segments: [.html(html.bytes)], headings: [], plainText: words), [])
    }
    var (configuration, mentions, findings) = Configuration.read(sources, markdown: markdown)
    let read = sources.compactMap { FileContents.read($0, configuration: configuration, markdown: markdown) }
    let (book, bindFindings) = Book.assemble(
      configuration: configuration, mentions: mentions, files: read, sources: sources)
    findings += bindFindings
    let asOf = asOf.flatMap { Month($0) }
    let (whole, wholeFindings) = book.wholeView(asOf: asOf)
    findings += wholeFindings
    let (view, viewFindings) = book.view(for: audience ?? configuration.defaultAudience, asOf: asOf)
    findings += viewFindings.filter { !findings.contains($0) }
    let figures = Figures(view)
    findings += (Checks.structure(whole, book) + Checks.figures(whole: Figures(whole), edition: figures)).filter {
      !findings.contains($0)
    }
    (self.book, self.view, self.figures, self.findings) = (book, view, figures, findings)
  }

  private static func files(_ folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var path = ""
    for line in folder.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("  ") {
        guard !path.isEmpty else { continue }
        files[path, default: []] += Array(line.dropFirst(2).utf8) + Array("\n".utf8)
      } else {
        path = String(line)
        files[path] = []
      }
    }
    return files
  }

  /// A metric's figures; an empty one where there is no such metric.
  func metric(_ id: String) -> MetricFigures {
    figures.metric(ID(id)) ?? .none(of: ID(id))
  }

  /// A metric's month.
  func month(_ id: String, _ month: String) -> MonthFigure? { Month(month).flatMap { metric(id).month($0) } }

  /// A metric's quarter or year as of the view's month.
  func period(_ id: String, _ period: String) -> PeriodFigure? {
    Period(period.utf8).flatMap { metric(id).period($0) }
  }

  /// A metric's quarter or year as of an earlier month.
  func period(_ id: String, _ period: String, asOf: String) -> PeriodFigure? {
    guard let period = Period(period.utf8), let month = Month(asOf), let position = view.position(of: ID(id)) else {
      return nil
    }
    return figures.period(period, ofMetricAt: position, asOf: month)
  }

  /// Warnings and errors as `rule path:line:column message`; but for those of what is not there, since tests state the
  /// few results that they need.
  var messages: [String] {
    let told = findings.filter { finding in
      finding.severity > .information && !Rule.ofAbsence.contains { $0.id == finding.rule }
    }
    return LocatedFinding.locate(told, in: sources, folder: "").map { located in
      let place = located.position.map { ":\($0.line):\($0.column)" } ?? ""
      return "\(located.finding.rule) \(located.path)\(place) \(located.finding.message)"
    }
  }

  /// The findings of a rule as `path:line:column message`.
  func messages(of rule: Rule) -> [String] {
    messages.filter { $0.hasPrefix(rule.id + " ") }.map { String($0.dropFirst(rule.id.utf8.count + 1)) }
  }
}

/// Whether two figures are the same up to the last bits.
func isClose(_ a: Double?, _ b: Double?, within: Double = 1e-12) -> Bool {
  switch (a, b) {
  case (nil, nil): true
  case (let a?, let b?): (a - b).magnitude <= within * max(1, a.magnitude, b.magnitude)
  default: false
  }
}

/// Random numbers that come again with the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }
}
