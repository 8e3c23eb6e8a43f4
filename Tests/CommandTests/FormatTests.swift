import Foundation
import OpenbookCore
import OpenbookIO
import Testing

/// Each line of the content format works, and its opposite is named.
///
/// `Fixtures/format/*.txt` has a case a line of the format: what it says, a folder that uses it, one slip, and the
/// findings that the slip gives. `RECORD=1 swift test --filter FormatTests` writes those findings anew, and fails, so
/// that nobody records without looking.
@Suite struct FormatTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  @Test(arguments: FormatCase.all) func theLineWorks(line: FormatCase) async throws {
    let findings = try await Self.findings(in: line.folder)
    #expect(findings.map(\.text) == [], "\(line)")
  }

  @Test(arguments: FormatCase.all.filter { $0.slip != nil }) func theOppositeIsNamed(line: FormatCase) async throws {
    let slipped = try #require(line.slipped, "the slip of '\(line)' is not in its folder exactly once")
    let findings = try await Self.findings(in: slipped)
    guard !Self.isRecording else {
      FormatCase.record(findings, for: line)
      Issue.record("recorded \(line); run the tests again without RECORD")
      return
    }
    #expect(!findings.isEmpty && findings.map(\.text) == line.expected, "\(line)")
    if !line.helps.isEmpty { #expect(findings.map(\.help) == line.helps, "\(line)") }
  }

  @Test func everyLineHasItsOpposite() {
    #expect(FormatCase.all.count > 100)
    for line in FormatCase.all where line.slip == nil {
      #expect(line.says.hasPrefix("(no opposite) "), "\(line)")
    }
  }

  /// Warnings and errors as `rule path:line:column message`, each with its help.
  private static func findings(in folder: String) async throws -> [(text: String, help: String)] {
    let scratch = Scratch()
    try FolderText(FormatCase.base + folder).write(to: scratch, content: "content", templates: "templates")
    let outcome = try await Build.run(BuildOptions(content: scratch["content"], output: scratch["site"]))
    return outcome.findings.filter { $0.finding.severity > .information }.map { located in
      let path = located.path.replacingOccurrences(of: scratch["content"] + "/", with: "")
      let place = located.position.map { ":\($0.line):\($0.column)" } ?? ""
      let text = "\(located.finding.rule) \(path)\(place) \(located.finding.message)"
      return (text, located.finding.help ?? "none")
    }
  }
}
