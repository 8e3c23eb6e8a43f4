import OpenbookCore
import OpenbookIO
import Testing

/// Results that a command prints: only when it is allowed, and never stale.
@Suite struct AllowedCommandTests {
  private func folder(_ command: String, in scratch: Scratch) throws {
    try FolderText(
      """
      openbook.yaml
        company: Example
        commands: {crm: \(command)}
        rules: {few-points: ignore, undefined-metric: ignore, untargeted-metric: ignore}
      crm.txt
        Month,Value
        2026-09,4
        2026-10,5
      metrics/a.yaml
        name: A
        results: {command: crm, month: Month, actual: Value}
      metrics/b.yaml
        name: B
        results: {command: crm, month: Month, actual: Value}
      """
    ).write(to: scratch, content: "content", templates: "templates")
  }

  private func build(_ scratch: Scratch, isAllowed: Bool = true) async throws -> BuildOutcome {
    var options = BuildOptions(content: scratch["content"], output: scratch["site"])
    options.allowsCommands = isAllowed
    return try await Build.run(options)
  }

  @Test func whatItPrintsIsReported() async throws {
    let scratch = Scratch()
    try folder("[cat, crm.txt]", in: scratch)
    #expect(try await build(scratch).findings == [])
    #expect(try scratch.read("site/data/metrics/a.csv").contains("2026-10,5"))
  }

  @Test func itDoesNotRunUnasked() async throws {
    let scratch = Scratch()
    try folder("[touch, ran]", in: scratch)
    let rules = try await build(scratch, isAllowed: false).findings.map(\.finding.rule)
    #expect(rules == [Rule.commandNotAllowed.id, Rule.commandNotAllowed.id])
    #expect(!scratch.exists("content/ran"))
  }

  @Test func itRunsOnceABuildAndAgainInTheNext() async throws {
    let scratch = Scratch()
    try folder("[sh, -c, \"echo x >> ../runs; cat ../crm\"]", in: scratch)
    try scratch.write("crm", "Month,Value\n2026-10,5\n")
    _ = try await build(scratch)
    #expect(try scratch.read("runs") == "x\n")
    try scratch.write("crm", "Month,Value\n2026-10,6\n")
    #expect(try await build(scratch).isUnchanged == false)
    #expect(try scratch.read("runs") == "x\nx\n")
    #expect(try scratch.read("site/data/metrics/a.csv").contains("2026-10,6"))
  }

  @Test(arguments: [
    ("[\"false\"]", "it ended with status 1"), ("[no-such-program-here]", "'no-such-program-here' cannot be run"),
    ("[sh, -c, \"kill -9 $$\"]", "it was ended by signal 9"), ("[]", "there is no program to run"),
  ]) func aFailureIsNamed(command: String, reason: String) async throws {
    let scratch = Scratch()
    try folder(command, in: scratch)
    let findings = try await build(scratch).findings
    #expect(findings.map(\.finding.rule) == [Rule.commandFailed.id])
    #expect(findings.first?.finding.message.contains(reason) == true, "\(findings)")
    #expect(findings.first?.position?.line == 2)
    #expect(!scratch.exists("site"))
  }

  @Test func aFaultInWhatItPrintsHasItsLine() async throws {
    let scratch = Scratch()
    try folder("[printf, \"Month,Value\\n2026-10,five\\n\"]", in: scratch)
    let finding = try #require(try await build(scratch).findings.first)
    #expect(finding.finding.rule == Rule.badNumber.id)
    #expect(finding.path.hasSuffix("output of crm"))
    #expect(finding.position?.line == 2)
  }
}
