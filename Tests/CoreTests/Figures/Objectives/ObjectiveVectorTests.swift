import Foundation
import Testing

@testable import OpenbookCore

/// Attainments and cascades that others have published, with their origin in the fixtures.
@Suite struct ObjectiveVectorTests {
  private struct AttainmentCase: Decodable {
    let start: Double
    let target: Double
    let current: Double
    let expected: Double?
    let origin: String
  }

  private func read<Case: Decodable>(_ file: String) throws -> [Case] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try JSONDecoder().decode([Case].self, from: Data(contentsOf: folder.appending(path: "Fixtures/\(file)")))
  }

  @Test func attainmentsArePublishedOnes() throws {
    let cases: [AttainmentCase] = try read("attainment.json")
    #expect(cases.count == 9)
    for known in cases {
      let company = TestCompany(
        oneObjective("{start: \(known.start), target: \(known.target), results: {2026-10: \(known.current)}}"),
        asOf: "2026-10")
      let objective = try #require(company.objective())
      #expect(isClose(objective.attainment.value, known.expected), "\(known.origin)")
      // What has no way to go is a line to keep.
      #expect(objective.isLimit == (known.expected == nil), "\(known.origin)")
    }
  }

  @Test func aCascadeWeighsItsChildrenByWhatTheyContribute() throws {
    let known = try RollUpVector.named("value-weighted objectives, only the first met")
    let (targets, attained) = (try #require(known.targets), try #require(known.attained))
    let children = zip(targets, attained).enumerated().map { index, child in
      "- {id: c\(index), title: C, parent: ceo/top, link: sums, measure: {target: \(child.0), results: {2026-10: \(child.1)}}}"
    }
    let parent = "- {id: top, title: T, factor: growth, measure: {target: \(targets.reduce(0, +))}}"
    let company = TestCompany(
      objectivesFolder([("ceo", parent), ("cmo", children.joined(separator: "\n"))]), asOf: "2026-10")
    let cascade = try #require(company.cascade())
    #expect(cascade.state == .addsUp)
    #expect(known.holds(cascade.progress.value, known.expected))
    // Without amounts, each counts alike: what the published complaint was about.
    let third = "link: weighted, weight: 33.3333333333%"
    let alike = zip(targets, attained).enumerated().map { index, child in
      "- {id: c\(index), title: C, parent: ceo/top, \(third), measure: {target: \(child.0), results: {2026-10: \(child.1)}}}"
    }
    let equal = TestCompany(
      objectivesFolder([("ceo", parent), ("cmo", alike.joined(separator: "\n"))]), asOf: "2026-10")
    #expect(known.holds(equal.cascade()?.progress.value, known.equalWeights))
  }
}
