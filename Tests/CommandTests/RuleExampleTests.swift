import Foundation
import OpenbookCore
import OpenbookIO
import Testing

/// Each rule's page tells the truth: its example makes the rule fire, its remedy does not.
@Suite struct RuleExampleTests {
  private static let rules = Rule.all.map(\.id)

  private func findings(in text: String, ofRule id: String? = nil) async throws -> [Finding] {
    let scratch = Scratch()
    try FolderText(text).write(to: scratch, content: "content", templates: "templates")
    var options = BuildOptions(content: scratch["content"], output: scratch["site"])
    if scratch.exists("templates") { options.templates = scratch["templates"] }
    // Its fault is that of a command, which must run for that.
    options.allowsCommands = id == Rule.commandFailed.id
    let outcome = try await Build.run(options)
    #expect(scratch.exists("site") != outcome.isFailure)
    return outcome.findings.map(\.finding)
  }

  private func rule(_ id: String) throws -> Rule { try #require(Rule.all.first { $0.id == id }) }

  @Test(arguments: rules) func theExampleFires(id: String) async throws {
    let rule = try rule(id)
    let findings = try await findings(in: rule.example, ofRule: id)
    #expect(findings.contains { $0.rule == id && $0.severity == rule.severity }, "\(findings)")
  }

  @Test(arguments: rules) func theRemedyIsSound(id: String) async throws {
    let findings = try await findings(in: try rule(id).remedy, ofRule: id)
    #expect(!findings.contains { $0.rule == id || $0.severity == .error }, "\(findings)")
  }

  /// Somebody who follows the example meets this fault and no other.
  @Test(arguments: rules) func theExampleHasNoOtherFault(id: String) async throws {
    // A link to nowhere is the only way to show a folder without the file.
    let others = try await findings(in: try rule(id).example, ofRule: id)
      .filter {
        $0.rule != id && $0.severity > .information
          && !(id == Rule.noConfiguration.id && $0.rule == Rule.symbolicLink.id)
      }
    #expect(others == [])
  }

  @Test func theRemedyIsTheExamplePutRight() {
    for rule in Rule.all { #expect(rule.example != rule.remedy, "\(rule.id)") }
  }

  /// A rule that the list lacks would be unknown to `explain` and to `rules:`.
  @Test func theListHasEveryRuleOfItsFolder() throws {
    let folder = Program.root + "/Sources/OpenbookCore/Rules"
    var ids: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasSuffix(".swift") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for match in text.matches(of: /= Rule\(\s*"([a-z0-9-]+)"/) { ids.append(String(match.1)) }
    }
    #expect(ids.sorted() == Rule.all.map(\.id))
  }

  /// A rule that may be ignored says how, and then is.
  @Test(arguments: Rule.all.filter(\.isAdjustable).map(\.id)) func anAdjustableRuleCanBeIgnored(id: String) async throws
  {
    let lines = "rules: {\(id): ignore}"
    let example = try rule(id).example
    let start = "openbook.yaml\n  company: Example\n"
    let text =
      example.contains(start)
      ? example.replacingOccurrences(of: start, with: start + "  \(lines)\n") : start + "  \(lines)\n" + example
    #expect(try await findings(in: text).contains { $0.rule == id } == false)
  }
}
