import Foundation
import Testing

/// The published figures come out of the example as they were published.
@Suite struct NHSExampleTests {
  private struct Metric: Decodable, Sendable {
    struct Month: Decodable, Sendable {
      let month: String
      let actual: Double?
    }
    struct Period: Decodable, Sendable {
      let period: String
      let actual: Double?
      let partial: Bool
    }
    let id: String
    let unit: String?
    let asOf: String
    let months: [Month]
    let periods: [Period]
  }

  private struct Counts {
    var attendances = 0.0
    var breaches = 0.0
    var share: Double { (attendances - breaches) / attendances }
  }

  /// Which rows of the raw file each ratio metric is about: organisation and type; nil is all.
  private static let ratios: [String: (organisation: String?, type: String?)] = [
    "england-within-four-hours": (nil, nil), "england-type-1-within-four-hours": (nil, "1"),
    "rqm-within-four-hours": ("RQM", "1"), "rc9-within-four-hours": ("RC9", "1"),
    "rde-within-four-hours": ("RDE", "1"),
  ]

  /// The example's site, built once.
  private struct Site: Sendable {
    let scratch = Scratch()
    let metrics: [String: Metric]

    init() throws {
      let run = try Program.run("build", Program.root + "/examples/nhs-ae", in: scratch.path)
      try #require(run.status == 0, "\(run.errors)")
      var metrics: [String: Metric] = [:]
      for (path, file) in try scratch.tree("site/data/metrics").files where path.hasSuffix(".json") {
        let metric = try JSONDecoder().decode(Metric.self, from: Data(file.bytes))
        #expect(path == metric.id + ".json")
        metrics[metric.id] = metric
      }
      self.metrics = metrics
    }
  }

  private static let site = Result { try Site() }
  private let scratch: Scratch
  private let metrics: [String: Metric]

  init() throws {
    let site = try Self.site.get()
    (scratch, metrics) = (site.scratch, site.metrics)
  }

  /// Metric, month and value, as computed elsewhere from the published file.
  private func expected() throws -> [String: [String: Double]] {
    var table: [String: [String: Double]] = [:]
    for row in try rows(Program.fixtures + "/nhs-ae-expected.csv") {
      table[row[0], default: [:]][row[1]] = Double(row[2])
    }
    return table
  }

  private func rows(_ path: String) throws -> [[String]] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func everyMonthIsTheOnePublished() throws {
    let expected = try expected()
    #expect(expected.count == 20)
    #expect(Set(metrics.keys) == Set(expected.keys))
    for (id, months) in expected {
      let metric = try #require(metrics[id])
      #expect(months.count == 36)
      #expect(metric.asOf == "2019-03")
      #expect(metric.months.map(\.month) == months.keys.sorted())
      for month in metric.months { #expect(month.actual == months[month.month], "\(id) \(month.month)") }
    }
  }

  @Test func theCSVFilesHoldTheSame() throws {
    for (id, months) in try expected() {
      let rows = try rows(scratch["site/data/metrics/\(id).csv"])
      #expect(rows.map { $0[0] } == months.keys.sorted())
      for row in rows { #expect(Double(row[1]) == months[row[0]], "\(id) \(row[0])") }
    }
  }

  /// April 2018 is in the first quarter of FY2018.
  private func periods(of month: Substring) -> [String] {
    let parts = month.split(separator: "-").compactMap { Int($0) }
    let year = parts[1] >= 4 ? parts[0] : parts[0] - 1
    return ["\(year)", "\(year)-Q\((parts[1] + 8) % 12 / 3 + 1)"]
  }

  /// A quarter's share is that of its counts, not the mean of its months' shares.
  @Test func quartersAndYearsAreComputedFromTheCounts() throws {
    let raw = try rows(Program.root + "/examples/nhs-ae/data/ae_attendances.csv")
    for (id, filter) in Self.ratios {
      var counts: [String: Counts] = [:]
      for row in raw {
        if let organisation = filter.organisation, row[1] != organisation { continue }
        if let type = filter.type, row[2] != type { continue }
        for period in periods(of: row[0].prefix(7)) {
          counts[period, default: Counts()].attendances += try #require(Double(row[3]))
          counts[period, default: Counts()].breaches += try #require(Double(row[4]))
        }
      }
      let metric = try #require(metrics[id])
      #expect(Set(metric.periods.map(\.period)) == Set(counts.keys))
      #expect(metric.periods.count == 15)
      for period in metric.periods {
        #expect(period.actual == counts[period.period]?.share, "\(id) \(period.period)")
        #expect(!period.partial)
      }
    }
  }

  @Test func aReaderSeesTheFiguresOnThePage() throws {
    let page = try scratch.read("site/metrics/england-within-four-hours/index.html")
    let march = try #require(try expected()["england-within-four-hours"]?["2019-03"])
    let shown = "\((march * 1000).rounded() / 10)%"
    #expect(page.contains(shown), "\(shown)")
  }
}
