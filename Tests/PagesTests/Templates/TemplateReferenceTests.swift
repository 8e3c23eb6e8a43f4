import Foundation
import OpenbookPages
import Testing

/// `docs/templates.md` is what the vocabularies say today.
@Suite struct TemplateReferenceTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/templates.md")

  @Test func isFresh() throws {
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(TemplateReference.page.utf8).write(to: Self.file)
      Issue.record("recorded docs/templates.md; run again without RECORD")
    }
    let written = try String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      written == TemplateReference.page,
      "docs/templates.md is stale: RECORD=1 swift test --filter TemplateReferenceTests writes it anew")
  }
}
