import Foundation
import OpenbookCore
import Testing

@testable import OpenbookPages

/// What programs read of agreements, funnels and alignment.
@Suite struct DataFileTests {
  /// Marketing keeps 8 of 10 and 9 of 10, sales 4 of 10 and nothing that is reported; two leads of August, one signed.
  private static let folder = """
    openbook.yaml
      company: Example
      currency: USD
      as-of: 2026-10
    organisation.yaml
      teams: {marketing: {name: Marketing}, sales: {name: Sales}}
    metrics/leads.yaml
      name: Leads
      direction: up
      results: {2026-08: 10, 2026-09: 8, 2026-10: 9}
    metrics/won.yaml
      name: Won
      direction: up
      results: {2026-09: 4}
    agreements/both.yaml
      title: Both
      between: [marketing, sales]
      from: 2026-09
      gives:
        marketing: [{id: volume, promise: "Ten <leads>", measure: {metric: leads, target: 10}}]
        sales: [{id: deals, promise: Ten deals, measure: {metric: won, target: 10}}, {id: words, promise: Reasons}]
    data/leads.csv
      Entered,Signed
      2026-08-01,2026-09-02
      2026-08-04,
    funnels/way.yaml
      title: Way
      stages: [{metric: leads}, {metric: won, lag: 1}]
      cohorts: {csv: data/leads.csv, entered: Entered, reached: {won: Signed}}
      value: {open-pipeline: leads, bookings: won, deal-size: leads}
      assumptions: {worth: {value: 5, source: Finance}}
      leaks:
        - {id: lost, name: Lost, kind: revenue, formula: "lag(leads, 1) * worth"}
        - {id: late, name: Late, kind: satisfaction, formula: won * 2}
    """

  private func file(_ path: String, asOf: String? = nil) async throws -> String {
    let site = try TestSite(Self.folder, asOf: asOf)
    #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
    let page = try #require(await site.plan().first { $0.path == path })
    let text = String(decoding: page.render(), as: UTF8.self)
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return text
  }

  @Test(arguments: [
    #""id": "both", "title": "Both", "asOf": "2026-10""#,
    #"{"id": "both/volume", "promise": "Ten \u003cleads>", "metric": "leads", "months": ["#,
    #"{"month": "2026-09", "actual": 8, "target": 10, "status": "missed", "attainment": 0.8}"#,
    #"{"month": "2026-10", "actual": null, "reason": "not reported", "target": 10, "status": "not-reported", "attainment": null}"#,
    // What nothing measures is listed, and due in no month.
    "{\"id\": \"both/words\", \"promise\": \"Reasons\", \"metric\": null, \"months\": [\n]}",
    #"{"month": "2026-10", "fulfilment": null, "reason": "not reported: both/deals"}"#,
    #"{"month": "2026-09", "value": 0.6666666666666666, "reason": null, "even": false}"#,
    #"{"month": "2026-10", "value": null, "reason": "not reported: both/deals", "even": false}"#,
    #""persistent": null}"#,
  ]) func commitments(_ part: String) async throws {
    let text = try await file("data/commitments/both.json")
    #expect(text.contains(part), "\(text)")
  }

  @Test(arguments: [
    #"{"metric": "won", "lag": 1, "months": ["#, #"{"month": "2026-10", "count": null, "reason": "not reported"}"#,
    #"{"window": 3, "value": 0.4, "mode": "lagged", "months": 1, "from": "2026-09", "to": "2026-09"}"#,
    #"{"month": "2026-08", "entered": 2, "stages": ["#,
    #"{"months": 2, "count": 1, "share": 0.5, "immature": false}, {"months": 3, "count": 1, "share": null, "immature": true}"#,
    #""velocity": null, "velocityReason": "not stated""#,
    #""coverage": {"value": null, "reason": "no target", "needed": null, "quarter": "2026-Q4", "pipeline": 9, "lacking": null}"#,
    // October's nine leads are November's 3.6 deals, at nine each.
    #"{"month": "2026-11", "deals": 3.6, "value": 32.4, "reason": null, "stage": "leads", "counted": "2026-10", "count": 9, "conversions": [{"stage": "won", "value": 0.4, "mode": "lagged"}]}"#,
  ]) func funnels(_ part: String) async throws {
    let text = try await file("data/funnels/way.json")
    #expect(text.contains(part), "\(text)")
  }

  @Test(arguments: [
    #"{"id": "reciprocity", "value": 0, "of": 2, "share": 0, "failing": ["#,
    #"{"kind": "commitment", "id": "both/deals", "reason": "not reported"}"#,
    #"{"id": "coverage", "value": null, "of": 0, "share": null, "failing": ["#,
    // September's eight leads at five each, in the quarter's only month; August's ten the month before.
    #"{"id": "way/lost", "kind": "revenue", "currency": "USD", "month": 40, "reason": null, "quarter": 40, "year": 90, "months": 2, "of": 10, "low": 72, "high": 108}"#,
    #"{"id": "way/late", "kind": "satisfaction", "currency": null, "month": null, "reason": "no value of won", "quarter": null, "year": 8, "months": 1, "of": 10, "low": 8, "high": 8}"#,
    #"{"kind": "revenue", "quarter": 40, "year": 90, "known": 1, "knownInQuarter": 1, "of": 1}"#,
  ]) func alignment(_ part: String) async throws {
    let text = try await file("data/alignment.json")
    #expect(text.contains(part), "\(text)")
  }

  @Test func anEarlierMonthIsToldAsItStood() async throws {
    #expect(try await file("data/commitments/both.json", asOf: "2026-09").contains("2026-10") == false)
    #expect(
      try await file("data/alignment.json", asOf: "2026-09").contains(#""month": 50, "reason": null, "quarter": 50"#))
  }

  @Test func whereNothingIsReportedThereIsNothingToTell() async throws {
    let folder = Self.folder.components(separatedBy: "\n").filter { !$0.contains("results:") && !$0.contains("as-of") }
    let paths = await (try TestSite(folder.joined(separator: "\n"))).plan().map(\.path)
    #expect(paths.contains("commitments/both/index.html"))
    #expect(
      !paths.contains {
        $0.hasPrefix("data/commitments") || $0.hasPrefix("data/funnels") || $0 == "data/alignment.json"
      })
  }
}
