import OpenbookCore

@testable import OpenbookPages

/// How templates are bound and rendered.
enum TemplateCheck {
  /// Values that mean something in HTML, each in its own way; all have as many words as `harmless`.
  private static let hostile = ["\"><script>x</script>", "' onload=x title='", "&quot;&#34;&lt;", "--", "</title><b>"]

  /// What is wrong; nil if there are findings, or a template whose tags are the same whatever the values are.
  ///
  /// A NUL byte parts the files: the page, then `a`, `b`, `c`, which it may include.
  static func fault(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: 0, maxSplits: 3, omittingEmptySubsequences: false)
    let sources = zip(parts, ["page.html", "a.html", "b.html", "c.html"]).enumerated().map { index, part in
      Source(id: SourceID(index), path: part.1, bytes: Array(part.0))
    }
    let (template, findings) = TemplateSet(sources.map { ($0.path, $0) }).bind("page", to: SamplePage.vocabulary)
    if let fault = findingFault(findings, in: sources) { return fault }
    guard findings.count <= 2 * TemplateLimits.findings else { return "\(findings.count) findings" }
    guard let template else { return findings.isEmpty ? "neither a template nor a finding" : nil }
    guard findings.isEmpty else { return "a template with findings" }
    let harmless = outline(template, value: "x")
    for value in Self.hostile {
      let outline = outline(template, value: value)
      if outline != harmless { return "the value \(value) makes \(outline) of \(harmless)" }
    }
    return nil
  }

  private static func outline(_ template: BoundTemplate<SamplePage>, value: String) -> [String] {
    let rows = [SampleRow(value, cells: [value, value]), SampleRow(value, cells: [value])]
    let page = SamplePage(
      title: value, special: value, blank: "", rows: rows, owner: SampleOwner(name: value),
      shell: SampleShell(company: value))
    var output = Output()
    template.render(page, into: &output)
    return HTMLOutline(output.bytes).tags
  }
}
