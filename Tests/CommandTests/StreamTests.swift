import Foundation
import Testing

/// What goes to standard output, what to standard error, and in which form.
@Suite struct StreamTests {
  private let company = SmallCompany()

  @Test func quietPrintsFindingsOnly() throws {
    try company.write()
    let sound = try company.openbook("build", "--quiet")
    #expect((sound.status, sound.output, sound.errors) == (0, "", ""))
    try company.writeWithWarning()
    let warned = try company.openbook("check", "--quiet")
    #expect(warned.output == "")
    #expect(warned.errors.hasPrefix("content/metrics/old.yml: warning: "))
    #expect(!warned.errors.contains("1 warning"))
    try company.writeWithError()
    let failed = try company.openbook("build", "--quiet")
    #expect(failed.status == 1)
    #expect(failed.output == "")
    #expect(failed.errors.contains("error: ") && !failed.errors.contains("1 error"))
  }

  private struct Report: Decodable {
    struct Item: Decodable {
      let rule: String
      let severity: String
      let path: String
      let line: Int?
      let column: Int?
      let message: String
      let help: String?
    }
    let findings: [Item]
  }

  @Test(arguments: ["build", "check"]) func jsonIsOnStandardOutput(command: String) throws {
    try company.writeWithWarning()
    try company.scratch.write("content/metrics/sales.yaml", "name: Sales \"é\\\"\nownr: ceo\n")
    let run = try company.openbook(command, "--format", "json", "--quiet")
    #expect(run.status == 1)
    #expect(run.errors == "")
    let raw = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: [[String: Any]]])
    for item in try #require(raw["findings"]) {
      #expect(Set(item.keys) == ["rule", "severity", "path", "line", "column", "message", "help"])
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    let key = try #require(report.findings.first { $0.rule == "unknown-key" })
    #expect((key.severity, key.path, key.line, key.column) == ("error", "content/metrics/sales.yaml", 2, 1))
    #expect(key.help == "did you mean 'owner'?")
    let file = try #require(report.findings.first { $0.rule == "unknown-file" })
    #expect((file.severity, file.path, file.line, file.column) == ("warning", "content/metrics/old.yml", nil, nil))
  }

  /// The short way of an unchanged folder prints the same as the long way.
  @Test func jsonOfASoundFolderIsJSONAlone() throws {
    try company.writeWithWarning()
    let first = try company.openbook("build", "--format", "json")
    let second = try company.openbook("build", "--format", "json")
    #expect(first.status == 0 && second.status == 0)
    #expect(first.output == second.output)
    #expect(try JSONDecoder().decode(Report.self, from: Data(first.output.utf8)).findings.count == 1)
    #expect(second.errors.contains("up to date"))
  }

  @Test func colourIsForTerminalsOnly() throws {
    try company.writeWithError()
    let escape = "\u{1B}"
    let piped = try company.openbook("check")
    #expect(!piped.errors.contains(escape))
    let seen = try company.openbook("check", terminal: true)
    #expect(seen.errors.contains("\(escape)[1;31merror\(escape)[0m"))
    let plain = try company.openbook("check", environment: ["NO_COLOR": "1"], terminal: true)
    #expect(plain.errors.contains("error: ") && !plain.errors.contains(escape))
    let json = try company.openbook("check", "--format", "json", terminal: true)
    #expect(!json.output.contains(escape) && !json.errors.contains(escape))
  }

  /// Text of the content cannot steer the terminal that shows it.
  @Test func contentCannotSteerATerminal() throws {
    try company.write(["metrics/sales.yaml": "name: Sales\n\"ow\\x1b[2Jnr\": \"\u{202E}ceo\"\nownr: \u{9B}2J\n"])
    try company.scratch.write("content/metrics/a\u{1B}[2Jb.yaml", "name: A\n")
    let run = try company.openbook("check")
    #expect(run.status == 1)
    for scalar in run.errors.unicodeScalars {
      #expect(
        scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E))
    }
  }
}
