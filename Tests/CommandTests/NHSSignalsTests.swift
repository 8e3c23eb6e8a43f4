import Foundation
import Testing

/// The limits and signals that others found in the published breaches of one trust, 24 months to March 2018, come out of
/// the example's data file: mean, both kinds of limits, and the two winter months above them.
@Suite struct NHSSignalsTests {
  private struct Metric: Decodable {
    struct Month: Decodable {
      let month: String
      let signals: [String]
    }
    struct Phase: Decodable {
      let points: Int
      let kind: String
      let mean: Double
      let lower: Double
      let upper: Double
    }
    let months: [Month]
    let phases: [Phase]
    let variation: String?
  }

  private func metric(rules: String) throws -> Metric {
    let scratch = Scratch()
    try scratch.copy(Program.root + "/examples/nhs-ae", to: "content")
    let path = "content/metrics/rqm/rqm-breaches.yaml"
    try scratch.write(path, try scratch.read(path) + "rules: \(rules)\n")
    let run = try Program.run("build", "content", "--as-of", "2018-03", in: scratch.path)
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(
      Metric.self, from: Data(scratch.read("site/data/metrics/rqm-breaches.json").utf8))
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool { (a - b).magnitude < 0.0005 }

  @Test(arguments: [("mdc", 636.719, 2453.614), ("nhsr-0.2.2", 740.396, 2349.938)])
  func limits(_ rules: String, _ lower: Double, _ upper: Double) throws {
    let metric = try metric(rules: rules)
    let phase = try #require(metric.phases.first)
    #expect(metric.phases.count == 1)
    #expect(phase.points == 24)
    #expect(phase.kind == "firm")
    #expect(isClose(phase.mean, 1545.167), "\(phase.mean)")
    #expect(isClose(phase.lower, lower), "\(phase.lower)")
    #expect(isClose(phase.upper, upper), "\(phase.upper)")
    #expect(metric.variation == "common-cause")
    guard rules != "mdc" else { return }
    let outside = metric.months.filter { $0.signals.contains("outside") }.map(\.month)
    #expect(outside == ["2016-12", "2017-01"])
  }
}
