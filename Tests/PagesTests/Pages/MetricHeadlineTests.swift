import OpenbookCore
import Testing

@testable import OpenbookPages

/// The sentences that a metric's page opens with.
@Suite struct MetricHeadlineTests {
  private func display(_ metric: String, more: String = "", asOf: String = "2026-10", audience: String? = nil) throws
    -> MetricDisplay
  {
    let site = try TestSite(
      "openbook.yaml\n  company: Example\n  as-of: \(asOf)\n  tolerance: 5%\nmetrics/m.yaml\n"
        + metric.split(separator: "\n").map { "  \($0)\n" }.joined() + more, audience: audience)
    return MetricDisplay(try site.metricPage("m"), site.style)
  }

  private static let sales = "name: Sales\nunit: USD\ndirection: up\n"
  private static let rate = "name: Win rate\nunit: \"%\"\ndirection: range\n"

  private static let headlines: [(String, String)] = [
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-10: 4.4M}",
      "Sales met its October target: $4.40M against $4.00M"
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-10: 4M}",
      "Sales met its October target: $4.00M against $4.00M"
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-10: 3.9M}",
      "Sales came close to its October target: $3.90M against $4.00M"
    ),
    (sales + "target: {from 2026-01: 4M}\nresults: {2026-10: 3.6M}", "Sales missed its October target by $0.40M"),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-08: 3M, 2026-09: 3M, 2026-10: 3M}",
      "Sales missed its October target by $1.00M: 3 misses in a row"
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-08: 3M, 2026-10: 3M}",
      "Sales missed its October target by $1.00M"
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-08: 3M, 2026-09: 3.9M, 2026-10: 3M}",
      "Sales missed its October target by $1.00M"
    ),
    (sales + "results: {2026-10: -3M}", "Sales stood at −$3.00M in October"),
    (sales + "target: {from 2026-01: 4M}", "Sales has not been reported yet"),
    (sales + "results: {2026-11: 4M}", "Sales has not been reported yet"),
    (sales + "results: {2026-08: 4M}", "Sales is not reported for October"),
    (
      sales + "results: {2026-08: 4M, 2026-10: {missing: CRM migration}}",
      "Sales has no figure for October: CRM migration"
    ),
    (
      sales + "results: {2026-08: 4M, 2026-10: {missing: Reported in December.}}",
      "Sales has no figure for October: Reported in December"
    ),
    (
      rate + "target: {from 2026-01: {min: 30%, max: 40%}}\nresults: {2026-10: 35%}",
      "Win rate met its October target: 35.0% against 30.0% to 40.0%"
    ),
    (
      rate + "target: {from 2026-01: {min: 30%, max: 40%}}\nresults: {2026-10: 29.8%}",
      "Win rate came close to its October target: 29.8% against 30.0% to 40.0%"
    ),
    (
      rate + "target: {from 2026-01: {min: 30%, max: 40%}}\nresults: {2026-10: 42.5%}",
      "Win rate missed its October target by 2.5 points"
    ),
    (
      "name: Response\nunit: hours\ndirection: down\ntarget: {from 2026-01: 24}\nresults: {2026-10: 30}",
      "Response missed its October target by 6\u{A0}hours"
    ),
    (
      "name: Staff\nunit: people\ndirection: none\ntarget: {from 2026-01: 24}\nresults: {2026-10: 30}",
      "Staff stood at 30\u{A0}people in October"
    ),
  ]

  @Test(arguments: headlines) func theHeadline(_ metric: String, _ sentence: String) throws {
    let found = try display(metric).headline
    #expect(found == sentence)
  }

  private static let ledes: [(String, String, String)] = [
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-09: 4M, 2026-10: 3.6M}", "2026-10",
      "$3.60M against a target of $4.00M. 2026 to date: $7.60M, $0.40M behind (−5.0%), with 2 of 2 months reported."
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-08: 5M, 2026-09: 4M, 2026-10: 4M}", "2026-10",
      "$4.00M against a target of $4.00M. 2026 to date: $13.00M, $1.00M ahead (+8.3%), with 3 of 3 months reported."
    ),
    (
      sales + "target: {2026: 48.1M}\nresults: {2026-09: 4_008_333.3333333335, 2026-10: 4_008_333.3333333335}",
      "2026-10", "$4.01M against a target of $4.01M. 2026 to date: $8.02M, on target, with 2 of 2 months reported."
    ),
    (
      sales + "results: {2026-08: 5M}", "2026-10",
      "The newest result is $5.00M, for August 2026. 2026 to date: $5.00M, with 1 of 3 months reported."
    ),
    (
      sales + "target: {from 2026-01: 4M}\nresults: {2026-12: 4M}", "2026-12",
      "$4.00M against a target of $4.00M. 2026: $4.00M, on target, with 1 of 1 month reported."
    ),
    (
      "name: Response\nunit: hours\naggregate: mean\ndirection: down\ntarget: {from 2026-01: 24}\nresults: {2026-10: 19}",
      "2026-10",
      "19\u{A0}hours against a target of 24\u{A0}hours. 2026 to date: 19\u{A0}hours, 5\u{A0}hours ahead (−20.8%), with 1 of 1 month reported."
    ),
    (
      rate + "aggregate: mean\ntarget: {from 2026-01: {min: 30%, max: 40%}}\nresults: {2026-10: 42.5%}", "2026-10",
      "42.5% against a target of 30.0% to 40.0%. 2026 to date: 42.5%, 2.5 points above, with 1 of 1 month reported."
    ),
    (
      rate + "aggregate: mean\ntarget: {from 2026-01: {min: 30%, max: 40%}}\nresults: {2026-10: 32.5%}", "2026-10",
      "32.5% against a target of 30.0% to 40.0%. 2026 to date: 32.5%, within the range, with 1 of 1 month reported."
    ),
    (sales, "2026-10", ""),
  ]

  @Test(arguments: ledes) func theSentenceBelow(_ metric: String, _ asOf: String, _ sentence: String) throws {
    let found = try display(metric, asOf: asOf).lede
    #expect(found == sentence)
  }

  @Test func anInputWithoutFigureIsNamed() throws {
    let more =
      "metrics/won.yaml\n  name: Deals won\n  results: {2026-09: 1}\nmetrics/all.yaml\n  name: All deals\n  results: {2026-09: 4, 2026-10: 0}\n"
    let rate = "name: Win rate\nunit: \"%\"\nformula: won / all"
    #expect(try display(rate, more: more).headline == "Win rate has no figure for October: Deals won has no figure")
    let zero = more.replacing("{2026-09: 1}", with: "{2026-09: 1, 2026-10: 1}")
    #expect(try display(rate, more: zero).headline == "Win rate has no figure for October: its formula divides by zero")
  }

  /// Nothing was ever to be computed: everybody has reported, and there is no figure all the same.
  @Test func whatNeverHadAValueSaysWhy() throws {
    let more = "metrics/won.yaml\n  name: Won\n  results: {2026-10: 1}\n"
    let rate = "name: Win rate\nunit: \"%\"\nformula: won / all\ntarget: {from 2026-01: 40%}"
    let zero = more + "metrics/all.yaml\n  name: All\n  results: {2026-09: 0, 2026-10: 0}\n"
    #expect(try display(rate, more: zero).headline == "Win rate has no figure for October: its formula divides by zero")
    #expect(try display(rate, more: zero).lede == "The target for October 2026 is 40.0%.")
    let never = more + "metrics/all.yaml\n  name: All\n"
    #expect(try display(rate, more: never).headline == "Win rate has no figure for October: All has no figure")
    #expect(
      try display("name: Sales\ntarget: {from 2026-01: 40}", more: more).headline == "Sales has not been reported yet")
    #expect(
      try display("name: Sales\ntarget: {from 2026-01: 40}", more: more).lede == "The target for October 2026 is 40.")
  }

  @Test func aReasonForAFewIsNotTold() throws {
    let metric = Self.sales + "results: {2026-08: 4M, 2026-10: {missing: A buyer talks to us, audience: board}}"
    #expect(try display(metric, audience: "board").headline == "Sales has no figure for October: A buyer talks to us")
    let open = try display(metric, audience: "company")
    #expect(open.headline == "Sales is not reported for October")
    #expect(!open.months.contains { $0.notes.contains("buyer") })
  }

  @Test func wordsOfTheCompanyStayWords() throws {
    let metric = "name: \"{actual} & <b>\"\nunit: \"{month}\"\ndirection: up\nresults: {2026-10: 4}"
    #expect(try display(metric).headline == "{actual} & <b> stood at 4\u{A0}{month} in October")
  }

  @Test func cardsAreTheMonthTheQuarterTheYearAndTheYearBefore() throws {
    let metric = Self.sales + "target: {2026: 48M}\nresults: {2025-09: 3M, 2025-10: 4M, 2026-09: 4M, 2026-10: 3M}"
    let cards = try display(metric).cards
    #expect(cards.map(\.label) == ["October 2026", "Q4 2026 to date", "2026 to date", "On the year before"])
    #expect(cards.map(\.value) == ["$3.00M", "$3.00M", "$7.00M", "0.0%"])
    #expect(
      cards.map(\.detail) == [
        "$1.00M behind (−25.0%)", "$1.00M behind (−25.0%) · 1 of 1 month", "$1.00M behind (−12.5%) · 2 of 10 months",
        "same 2 months, $7.00M then",
      ])
    #expect(cards.map(\.mark.name) == ["missed", "missed", "missed", "no-target"])
  }

  private static let shares: [(String, String)] = [
    ("unit: USD\ndirection: up\ntarget: {from 2026-01: -4M}\nresults: {2026-10: -5M}", "$1.00M behind (−25.0%)"),
    ("direction: up\ntarget: {from 2026-01: 0}\nresults: {2026-10: 5}", "5 ahead"),
    // However large the numbers are, a miss is never written as nothing.
    ("unit: EUR\ndirection: up\ntarget: {from 2026-01: 2B}\nresults: {2026-10: 1_999_996_000}", "€0.000004B behind"),
    ("direction: up\ntarget: {from 2026-01: 10_000}\nresults: {2026-10: 9_996}", "4 behind"),
    ("direction: up\ntarget: {from 2026-01: 10_000}\nresults: {2026-10: 9_995}", "5 behind (−0.1%)"),
    (
      "direction: up\ntarget: {from 2026-01: 0.00000000000000000001}\nresults: {2026-10: 4}",
      "4 ahead (+4.00\u{A0}×\u{A0}10²²%)"
    ),
    ("unit: \"%\"\ndirection: up\ntarget: {from 2026-01: 50%}\nresults: {2026-10: 40%}", "10.0 points behind"),
    ("direction: range\ntarget: {from 2026-01: {min: 4, max: 5}}\nresults: {2026-10: 8}", "3 above"),
    ("direction: up\ntarget: {from 2026-01: 4}\nresults: {2026-10: 4}", "on target"),
  ]

  /// A share of the target's size, where that can be said and read: none of 0, of a range, of percents or of nothing.
  @Test(arguments: shares) func aVarianceIsToldAsAShareOfItsTarget(_ metric: String, _ detail: String) throws {
    let month = try display("name: Sales\naggregate: last\n" + metric).cards.first
    #expect(month?.detail == detail)
  }
}
