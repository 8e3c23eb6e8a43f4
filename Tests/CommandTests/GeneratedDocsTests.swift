import Foundation
import OpenbookCore
import Testing

/// The generated pages in docs/ are those that the tables and rules give today.
@Suite struct GeneratedDocsTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs")

  @Test(arguments: [("content.md", FormatReference.page), ("rules.md", RuleReference.page)])
  func isFresh(name: String, page: String) throws {
    let file = Self.docs.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(page.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD")
    }
    let written = try String(contentsOf: file, encoding: .utf8)
    #expect(written == page, "docs/\(name) is stale: RECORD=1 swift test --filter GeneratedDocs writes it anew")
  }
}
