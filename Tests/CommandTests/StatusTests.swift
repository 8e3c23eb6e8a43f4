import Foundation
import Glibc
import Testing

/// How commands end, and where they print.
@Suite struct StatusTests {
  private let scratch = Scratch()

  /// A folder that builds.
  private static let sound = [
    "openbook.yaml": "company: Example\nas-of: 2026-10\n",
    "metrics/sales.yaml": "name: Sales\ndirection: up\ntarget: {from 2026-01: 10}\nresults: {2026-10: 12}\n",
  ]

  private func write(_ files: [String: String] = [:]) throws {
    try scratch.write(Self.sound.merging(files) { $1 }, below: "content")
  }

  /// The folder, with something that fails a strict build only.
  private func writeWithWarning() throws { try write(["metrics/old.yml": "name: Old\n"]) }

  private func writeWithError() throws { try write(["metrics/sales.yaml": "name: Sales\nownr: ceo\n"]) }

  private func openbook(
    _ arguments: String..., environment: [String: String] = [:], terminal: Bool = false
  ) throws -> Run {
    try Program.run(arguments, in: scratch.path, environment: environment, terminal: terminal)
  }

  // MARK: 0 and 1

  @Test func aSoundFolderBuilds() throws {
    try write()
    let run = try openbook("build")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("site/index.html: "))
    #expect(run.errors == "")
    #expect(scratch.exists("site/metrics/sales/index.html"))
    #expect(scratch.exists("site/manifest.json"))
    let again = try openbook("build")
    #expect(again.status == 0)
    #expect(again.output == "site/index.html is up to date\n")
  }

  @Test(arguments: ["build", "check"]) func anErrorFails(command: String) throws {
    try writeWithError()
    let run = try openbook(command)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("content/metrics/sales.yaml:2:1: error: "))
    #expect(run.errors.contains("[unknown-key]"))
    #expect(run.errors.contains("help: did you mean 'owner'?"))
    #expect(!scratch.exists("site"))
  }

  @Test(arguments: ["build", "check"]) func aWarningFailsOnlyAStrictCommand(command: String) throws {
    try writeWithWarning()
    let lax = try openbook(command)
    #expect(lax.status == 0)
    #expect(lax.errors.contains("content/metrics/old.yml: warning: "))
    let strict = try openbook(command, "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("content/metrics/old.yml: warning: "))
  }

  /// The second build of an unchanged folder takes a short way; it must say and do the same.
  @Test func aStrictBuildAfterALaxOneFails() throws {
    try writeWithWarning()
    #expect(try openbook("build").status == 0)
    let before = try scratch.tree("site")
    #expect(try openbook("build", "--strict").status == 1)
    #expect(try scratch.tree("site") == before)
    let again = try openbook("build")
    #expect(again.status == 0)
    #expect(again.errors.contains("content/metrics/old.yml: warning: "))
  }

  @Test func anErrorLeavesTheOldSite() throws {
    try write()
    #expect(try openbook("build").status == 0)
    let before = try scratch.tree("site")
    try writeWithError()
    for _ in 0..<2 {
      let run = try openbook("build")
      #expect(run.status == 1)
      #expect(run.errors.contains("the site was left as it was"))
      #expect(try scratch.tree("site") == before)
    }
    try write()
    #expect(try openbook("build").status == 0)
    #expect(try scratch.tree("site") == before)
  }

  @Test func aFailedFirstBuildDoesNotSpeakOfAnOldSite() throws {
    try writeWithError()
    let run = try openbook("build")
    #expect(run.status == 1)
    #expect(!run.errors.contains("left as it was"))
  }

  @Test func anUnknownAudienceFails() throws {
    try write()
    let run = try openbook("build", "--audience", "bord")
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean 'board'?"))
    #expect(!scratch.exists("site"))
  }

  // MARK: 2

  @Test func aForeignFileStopsABuild() throws {
    try write()
    try scratch.write("site/holiday.jpg", "mine")
    let run = try openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("site/holiday.jpg"))
    #expect(run.errors.contains("--force"))
    #expect(try scratch.read("site/holiday.jpg") == "mine")
    #expect(try scratch.tree("site").files.count == 1)
    #expect(try openbook("build", "--force").status == 0)
    #expect(!scratch.exists("site/holiday.jpg"))
  }

  @Test func aForeignFileInASiteOfOursStopsABuild() throws {
    try write()
    #expect(try openbook("build").status == 0)
    try scratch.write("site/CNAME", "example.com")
    let run = try openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("site/CNAME"))
    #expect(run.errors.contains("static/"))
    #expect(scratch.exists("site/CNAME"))
    try scratch.remove("site/CNAME")
    #expect(try openbook("build").status == 0)
    try scratch.makeFolder("site/.git")
    try scratch.write("site/.git/HEAD", "ref: refs/heads/main")
    #expect(try openbook("build", "--force").status == 2)
    #expect(scratch.exists("site/.git/HEAD"))
  }

  @Test func theContentIsNeverReplaced() throws {
    try write()
    let before = try scratch.tree("content")
    for output in ["content", ".", "content/.."] {
      let run = try openbook("build", "content", "-o", output, "--force")
      #expect(run.status == 2, "\(output)")
      #expect(try scratch.tree("content") == before)
    }
  }

  @Test(arguments: ["build", "check"]) func aMissingFolderIsNamed(command: String) throws {
    let run = try openbook(command, "contents")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("'contents'"))
    #expect(run.errors.hasPrefix("openbook: "))
    #expect(!scratch.exists("site"))
  }

  @Test func aMissingTemplatesFolderIsNamed() throws {
    try write()
    let run = try openbook("build", "--templates", "theme")
    #expect(run.status == 2)
    #expect(run.errors.contains("'theme'"))
  }

  @Test func aFileIsNoContentFolder() throws {
    try write()
    let run = try openbook("check", "content/openbook.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("content/openbook.yaml"))
  }

  @Test func anotherBuildKeepsThisOneOut() throws {
    try write()
    #expect(try openbook("build").status == 0)
    let lock = open(scratch[".openbook/site/lock"], O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    try scratch.write("content/metrics/sales.yaml", "name: Sales\nresults: {2026-10: 13}\n")
    let before = try scratch.tree("site")
    let run = try openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("another build"))
    #expect(try scratch.tree("site") == before)
    #expect(try openbook("build", "-o", "other").status == 0)
    #expect(try openbook("check").status == 0)
    flock(lock, LOCK_UN)
    #expect(try openbook("build").status == 0)
    #expect(try scratch.tree("site").differences(from: try scratch.tree("other")) == [])
  }

  // MARK: 64

  @Test(
    arguments: [
      (["build", "--colour"], "--colour"), (["build", "--as-of", "2026-13"], "2026-13"),
      (["check", "--as-of", "October"], "October"), (["build", "--jobs", "0"], "--jobs"),
      (["build", "--jobs", "x"], "x"), (["build", "--format", "xml"], "xml"),
      (["explain", "hiden-reference"], "hidden-reference"),
      (["explain", "nothing-like-it"], "openbook explain"), (["schema", "metrics"], "metrics"), (["biuld"], "biuld"),
      (["build", "a", "b"], "b"), (["verify", "--strict"], "--strict"),
    ]) func wrongUsage(arguments: [String], named: String) throws
  {
    try write()
    let run = try Program.run(arguments, in: scratch.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(named), "\(run.errors)")
    #expect(run.errors.contains("Usage: openbook"), "\(run.errors)")
    #expect(!scratch.exists("site"))
  }

  // MARK: Where content is looked for

  @Test func withoutAFolderContentIsTaken() throws {
    try write()
    try scratch.write("openbook.yaml", "company: Not this one\n")
    #expect(try openbook("build").status == 0)
    #expect(try scratch.read("site/manifest.json").contains("\"company\": \"Example\""))
  }

  @Test func withoutContentTheCurrentFolderIsTaken() throws {
    try scratch.write(Self.sound, below: ".")
    try scratch.write("content/notes.txt", "no openbook.yaml here\n")
    #expect(try openbook("check").status == 0)
    #expect(try openbook("build").status == 0)
    #expect(try scratch.read("site/manifest.json").contains("\"company\": \"Example\""))
    // The site lies inside the content now, and is not read.
    let again = try openbook("build")
    #expect(again.status == 0)
    #expect(again.output == "site/index.html is up to date\n")
    #expect(try openbook("check").status == 0)
  }

  @Test(arguments: ["build", "check"]) func withNeitherItSaysSo(command: String) throws {
    let run = try openbook(command)
    #expect(run.status == 2)
    #expect(run.errors.contains("openbook.yaml"))
    #expect(run.errors.contains("help: "))
    #expect(!scratch.exists("site"))
  }

  // MARK: Streams, JSON, colour

  @Test func quietPrintsFindingsOnly() throws {
    try write()
    let sound = try openbook("build", "--quiet")
    #expect((sound.status, sound.output, sound.errors) == (0, "", ""))
    try writeWithWarning()
    let warned = try openbook("check", "--quiet")
    #expect(warned.output == "")
    #expect(warned.errors.hasPrefix("content/metrics/old.yml: warning: "))
    #expect(!warned.errors.contains("1 warning"))
    try writeWithError()
    let failed = try openbook("build", "--quiet")
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
    try writeWithWarning()
    try scratch.write("content/metrics/sales.yaml", "name: Sales \"é\\\"\nownr: ceo\n")
    let run = try openbook(command, "--format", "json", "--quiet")
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
    try writeWithWarning()
    let first = try openbook("build", "--format", "json")
    let second = try openbook("build", "--format", "json")
    #expect(first.status == 0 && second.status == 0)
    #expect(first.output == second.output)
    #expect(try JSONDecoder().decode(Report.self, from: Data(first.output.utf8)).findings.count == 1)
    #expect(second.errors.contains("up to date"))
  }

  @Test func colourIsForTerminalsOnly() throws {
    try writeWithError()
    let escape = "\u{1B}"
    let piped = try openbook("check")
    #expect(!piped.errors.contains(escape))
    let seen = try openbook("check", terminal: true)
    #expect(seen.errors.contains("\(escape)[1;31merror\(escape)[0m"))
    let plain = try openbook("check", environment: ["NO_COLOR": "1"], terminal: true)
    #expect(plain.errors.contains("error: ") && !plain.errors.contains(escape))
    let json = try openbook("check", "--format", "json", terminal: true)
    #expect(!json.output.contains(escape) && !json.errors.contains(escape))
  }

  /// Text of the content cannot steer the terminal that shows it.
  @Test func contentCannotSteerATerminal() throws {
    try write(["metrics/sales.yaml": "name: Sales\n\"ow\\x1b[2Jnr\": \"\u{202E}ceo\"\nownr: \u{9B}2J\n"])
    try scratch.write("content/metrics/a\u{1B}[2Jb.yaml", "name: A\n")
    let run = try openbook("check")
    #expect(run.status == 1)
    for scalar in run.errors.unicodeScalars {
      #expect(
        scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value) && scalar.value != 0x202E))
    }
  }
}
