import Foundation
import Testing

@testable import OpenbookCore

/// Limits and signals that others have published or that were computed by another program, with their origin in the
/// fixtures.
@Suite struct SignalVectorTests {
  private struct Limits: Decodable {
    let mean: Double
    let averageMovingRange: Double?
    let lower: Double
    let upper: Double
    let nearLower: Double?
    let nearUpper: Double?
  }

  private struct LimitsCase: Decodable {
    let name: String
    let screen: Bool
    let values: [Double]
    let expected: Limits
    let within: Double
  }

  private struct PointsCase: Decodable {
    let name: String
    let rules: String
    let values: [Double]
    let limits: Limits
    let points: [[String]]
  }

  private func read<Case: Decodable>(_ file: String) throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appending(path: "Fixtures/\(file)")))
  }

  @Test func limitsArePublishedOnes() throws {
    let cases: [LimitsCase] = try read("xmr-limits.json")
    #expect(cases.count == 7)
    for known in cases {
      let natural = try #require(NaturalLimits(of: ReportedPoints(known.values), screensRanges: known.screen))
      let pairs = [
        (natural.mean, known.expected.mean), (natural.lower, known.expected.lower),
        (natural.upper, known.expected.upper),
        (natural.averageMovingRange, known.expected.averageMovingRange ?? natural.averageMovingRange),
      ]
      for (computed, expected) in pairs {
        #expect((computed - expected).magnitude <= known.within, "\(known.name): \(computed), not \(expected)")
      }
      // And as a chart has them, from six points on.
      let chart = ControlChart(known.values, rules: known.screen ? .nhsr : .mdc)
      let limits = try #require(chart.phases.first?.limits)
      #expect(limits.points == known.values.count)
      #expect(limits.natural == (known.values.count < 6 ? nil : natural), "\(known.name)")
    }
  }

  @Test func pointsAreMarkedAsByAnotherProgram() throws {
    let cases: [PointsCase] = try read("xmr-points.json")
    #expect(cases.count == 96)
    for known in cases {
      let rules = try #require(Metric.SignalRules(rawValue: known.rules))
      let chart = ControlChart(known.values, rules: rules)
      #expect(chart.points.map { $0.signals.map(\.rawValue) } == known.points, "\(known.name)")
      let limits = try #require(chart.phases.first?.limits)
      let pairs = [
        (limits.mean, known.limits.mean), (limits.averageMovingRange, known.limits.averageMovingRange),
        (limits.lower, known.limits.lower), (limits.upper, known.limits.upper),
        (limits.nearLower, known.limits.nearLower), (limits.nearUpper, known.limits.nearUpper),
      ]
      for (computed, expected) in pairs { #expect(isClose(computed, expected), "\(known.name)") }
    }
  }

  /// Turned upside down, every point keeps its signals.
  @Test func pointsAreMarkedInTheMirrorAsInTheOriginal() throws {
    for known in try read("xmr-points.json") as [PointsCase] {
      let rules = try #require(Metric.SignalRules(rawValue: known.rules))
      let mirrored = ControlChart(known.values.map { -$0 }, rules: rules)
      #expect(mirrored.points.map { $0.signals.map(\.rawValue) } == known.points, "\(known.name)")
    }
  }
}
