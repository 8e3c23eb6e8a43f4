import Foundation
import Testing

@testable import OpenbookCore

/// Figures that others have published or that were reckoned apart, each with its origin and its tolerance.
struct RollUpVector: Decodable, Sendable {
  let name: String
  let origin: String
  /// What a figure may be off by, as an amount.
  let within: Double
  let expected: Double?

  // A sum and its target.
  let actualTotal: Double?
  let targetTotal: Double?
  let variance: Double?
  let varianceRatio: Double?

  // A ratio of sums.
  let numerators: [Double]?
  let denominators: [Double]?
  let meanOfRatios: Double?

  // A forecast.
  let monthsKnown: Int?
  let yearToDate: Double?
  let toDate: Double?
  let lastYear: Double?
  let lastYearToDate: Double?

  // Objectives weighted by what they contribute.
  let targets: [Double]?
  let attained: [Double]?
  let equalWeights: Double?

  // A funnel's velocity.
  let opportunities: Double?
  let winRate: Double?
  let dealSize: Double?
  let cycleDays: Double?
  let expectedPerDay: Double?

  /// All of them, by name.
  static func all() throws -> [String: RollUpVector] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let vectors = try JSONDecoder().decode(
      [RollUpVector].self, from: Data(contentsOf: folder.appending(path: "Fixtures/rollup.json")))
    return Dictionary(uniqueKeysWithValues: vectors.map { ($0.name, $0) })
  }

  /// The one of a name.
  static func named(_ name: String) throws -> RollUpVector { try #require(try all()[name]) }

  /// Whether a figure is what is expected, within the vector's own tolerance.
  func holds(_ figure: Double?, _ expected: Double?) -> Bool {
    guard let figure, let expected else { return false }
    return (figure - expected).magnitude <= within
  }
}
