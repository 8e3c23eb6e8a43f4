import OpenbookCore
import OpenbookIO
import Testing

/// What was renamed goes on working by its old id: references, links, seals and page addresses.
@Suite struct FormerIDTests {
  private static let folder = """
    openbook.yaml
      company: Example
      rules: {few-points: ignore, undefined-metric: ignore, untargeted-metric: ignore}
      as-of: 2026-10
      top-metrics: [sales-pipeline]
    metrics/sales/pipeline.yaml
      name: Pipeline
      formerly: [sales-pipeline, old-pipeline]
      results: {2026-09: 4, 2026-10: 5}
    metrics/rate.yaml
      name: Rate
      formula: sales-pipeline / 2
    factors/growth.md
      ---
      title: Growth
      formerly: [more-of-it]
      metrics: [old-pipeline, rate]
      ---
      We stand at :value[sales-pipeline]. See [the pipeline](../metrics/old/sales-pipeline.yaml).
    strategy/strategy.md
      ---
      title: Strategy
      reviewed: 2026-10-01
      factors: [more-of-it]
      ---
      [Growth](../factors/more-of-it.md)
    sealed.yaml
      2026-09:
        date: 2026-10-08
        metrics: {old-pipeline: {actual: 4}}
        digest: ⟨64 × a⟩
    """

  private func site() async throws -> (scratch: Scratch, findings: [Finding]) {
    let scratch = Scratch()
    try FolderText(Self.folder).write(to: scratch, content: "content", templates: "templates")
    let outcome = try await Build.run(BuildOptions(content: scratch["content"], output: scratch["site"]))
    return (scratch, outcome.findings.map(\.finding))
  }

  @Test func nothingIsAtFault() async throws {
    let findings = try await site().findings
    #expect(findings.filter { $0.severity > .information } == [])
    #expect(findings.allSatisfy { $0.rule == Rule.formerID.id })
    #expect(findings.count == 4)
  }

  @Test func figuresAreThoseOfTheNewId() async throws {
    let scratch = try await site().scratch
    #expect(try scratch.read("site/metrics/rate/index.html").contains("2.5"))
    #expect(try scratch.read("site/factors/growth/index.html").contains("We stand at <a href"))
    #expect(try scratch.read("site/index.html").contains("metrics/pipeline/index.html"))
  }

  @Test func linksLeadToThePageOfToday() async throws {
    let scratch = try await site().scratch
    #expect(try scratch.read("site/factors/growth/index.html").contains("href=\"../../metrics/pipeline/index.html\""))
    #expect(try scratch.read("site/strategy/index.html").contains("href=\"../factors/growth/index.html\""))
  }

  @Test(arguments: [
    ("metrics/sales-pipeline", "../../metrics/pipeline/index.html"),
    ("metrics/old-pipeline", "../../metrics/pipeline/index.html"),
    ("factors/more-of-it", "../../factors/growth/index.html"),
  ]) func oldAddressesLeadOn(address: String, target: String) async throws {
    let page = try await site().scratch.read("site/\(address)/index.html")
    #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
    #expect(page.contains("<a href=\"\(target)\">"))
  }
}
