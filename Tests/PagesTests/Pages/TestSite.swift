import Foundation
import OpenbookCore
import Testing

@testable import OpenbookPages

/// A site made from a folder text through the public steps, with the default theme.
///
/// In a folder text a line that is not indented is a file's path; its content follows, indented by two spaces.
struct TestSite {
  let sources: [Source]
  let figures: Figures
  let material: SiteMaterial
  let style: SiteStyle
  let theme: Theme
  let findings: [Finding]

  var view: View { figures.view }

  init(_ folder: String, audience: String? = nil, asOf: String? = nil) throws {
    var files = Self.files(folder)
    if files["openbook.yaml"] == nil { files["openbook.yaml"] = "company: Example\n" }
    let sources = files.sorted { $0.key < $1.key }.enumerated().map { index, file in
      Source(id: SourceID(index), path: file.key, bytes: Array(file.value.utf8))
    }
    var (configuration, mentions, findings) = Configuration.read(sources, markdown: Self.markdown)
    let read = sources.compactMap { FileContents.read($0, configuration: configuration, markdown: Self.markdown) }
    let (book, bindFindings) = Book.assemble(
      configuration: configuration, mentions: mentions, files: read, sources: sources)
    let (view, viewFindings) = book.view(
      for: audience ?? configuration.defaultAudience, asOf: asOf.flatMap { Month($0) })
    findings += bindFindings + viewFindings
    self.sources = sources
    self.findings = findings
    figures = Figures(view)
    theme = try #require(Self.boundTheme)
    let assets = Dictionary(view.assets.map { ($0, "file-" + $0.replacing("/", with: "-")) }) { first, _ in first }
    let figures = figures
    let metrics = view.metrics.indices.map { ShownMetric($0, figures) }
    material = SiteMaterial(figures, metrics, map: SiteMap(view, assetNames: assets))
    let frame = SiteFrame(
      company: configuration.company, tagline: configuration.tagline, audience: view.audience,
      asOf: view.asOf, language: configuration.locale,
      baseURL: configuration.baseURL, editURL: configuration.editURL, revision: nil, version: "0", stylesheet: "s.css",
      script: "s.js", searchScript: "q.js", icon: "i.svg", logo: nil, hasFeed: true,
      sections: SectionStart.all(material))
    style = SiteStyle(words: theme.words, configuration: configuration, frame: frame)
  }

  /// Every page of the site as a build would plan it.
  func plan() async -> [PlannedPage] {
    let options = SitePlan.Options(version: "0", revision: nil, baseURL: nil)
    return await SitePlan(figures, theme: theme, sources: sources, options: options).pages
  }

  /// A metric's page.
  func metricPage(_ id: String) throws -> MetricPage {
    MetricPage(try #require(view.position(of: ID(id))), material, style: style)
  }

  /// The files of a folder text, by path.
  static func files(_ folder: String) -> [String: String] {
    var files: [String: String] = [:]
    var path = ""
    for line in folder.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line.hasPrefix("  ") {
        guard !path.isEmpty else { continue }
        files[path, default: ""] += line.dropFirst(2) + "\n"
      } else {
        path = String(line)
        files[path] = ""
      }
    }
    return files
  }

  private static let boundTheme = (try? themeSources()).flatMap { Theme.bind(standard: $0, overrides: []).theme }

  private static func themeSources() throws -> [Source] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../templates")
      .standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    return try paths.filter { $0.contains(".") }.enumerated().map { index, path in
      Source(id: SourceID(1000 + index), path: path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
    }
  }

  /// Enough of Markdown for pages: `[text](place)` and `![text](place)`, all else as it is.
  private static let markdown: MarkdownReader = { text, _ in
    let words = String(decoding: text.bytes, as: UTF8.self)
    var segments: [MarkdownDocument.Segment] = []
    func html(_ text: Substring) {
      var output = Output(capacity: text.utf8.count)
      output.escaped(String(text))
      if !text.isEmpty { segments.append(.html(output.bytes)) }
    }
    var rest = words[...]
    while let match = rest.firstMatch(of: #/(!?)\[([^\]]*)\]\(([^)]*)\)/#) {
      html(rest[..<match.range.lowerBound])
      let (mark, label, place) = (match.output.1, match.output.2, match.output.3)
      if mark == "!" {
        segments.append(.image(.init(path: String(place), alternative: String(label), title: nil, span: text.whole)))
      } else {
        let parts = place.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let destination: MarkdownDocument.Destination =
          place.contains("://") && !place.hasPrefix("#")
          ? .external(String(place))
          : place.hasPrefix("#")
            ? .anchor(String(place.dropFirst())) : .file(path: parts[0], fragment: parts.count > 1 ? parts[1] : nil)
        segments.append(.link(.init(destination: destination, title: nil, span: text.whole)))
        html(label)
        segments.append(.html(Array("</a>".utf8)))
      }
      rest = rest[match.range.upperBound...]
    }
    html(rest)
    return (MarkdownDocument(segments: segments, headings: [], plainText: words), [])
  }
}
