import OpenbookCore
import Testing

@testable import OpenbookPages

/// A page is rendered again when its template's digest changes.
@Suite struct TemplateDigestTests {
  private static let files = ["page": "{{> a}}{{title}}", "a": "A{{> b}}", "b": "B", "other": "O"]

  private func digest(_ files: [String: String]) throws -> Fingerprint {
    let (template, findings) = MarkedTemplates(files).set.bind("page", to: SamplePage.vocabulary)
    return try #require(template, "\(findings)").digest
  }

  @Test(arguments: ["page", "a", "b"]) func changesWithEachFileOfThePage(_ name: String) throws {
    var files = Self.files
    files[name, default: ""] += " "
    #expect(try digest(files) != digest(Self.files))
  }

  @Test func staysWhenAnotherTemplateChanges() throws {
    var files = Self.files
    files["other"] = "changed {{titel}}"
    files["new"] = "new"
    #expect(try digest(files) == digest(Self.files))
  }

  @Test func changesWhenTextMovesFromAFileToItsPartial() throws {
    let moved = ["page": "{{> a}}{{title}}", "a": "A{{> b}}B", "b": ""]
    #expect(try digest(moved) != digest(Self.files))
  }

  /// The digest stands for text alone: not for where a file stands among the sources, nor for its path.
  @Test func isTheSameInAnotherSet() throws {
    let source = Source(id: SourceID(7), path: "templates/page.html", bytes: Array("{{title}}".utf8))
    let set = TemplateSet([("page.html", source), ("style.css", source)])
    #expect(set.names == ["page"])
    #expect(set.bind("page", to: SamplePage.vocabulary).template?.digest == (try digest(["page": "{{title}}"])))
  }

  @Test func takesTheLaterOfTwoFiles() {
    func source(_ text: String) -> Source { Source(id: SourceID(0), path: "page.html", bytes: Array(text.utf8)) }
    let set = TemplateSet([("page.html", source("theirs")), ("page.html", source("ours"))])
    var output = Output()
    set.bind("page", to: SamplePage.vocabulary).template?.render(SamplePage(), into: &output)
    #expect(output.text == "ours")
  }
}
