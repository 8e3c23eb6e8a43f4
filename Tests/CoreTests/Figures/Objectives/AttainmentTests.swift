import Testing

@testable import OpenbookCore

/// How objectives stand, worked by hand (maths.md 6). All run in the fourth quarter of 2026.
@Suite struct AttainmentTests {
  struct Case: CustomStringConvertible, Sendable {
    let description: String
    let folder: String
    let asOf: String
    let status: ObjectiveStatus
    var current: Double?
    var attainment: Double?
    var expected: Double?
    var kept: Bool?
  }

  static let cases: [Case] = [
    // 4.5 of 13.5 is a third, after a third of the months.
    Case(
      description: "A sum as far as its months",
      folder: oneObjective(
        "{metric: m, target: 13.5}", metric: ["direction: up", "results: {2026-09: 9, 2026-10: 4.5}"]),
      asOf: "2026-10", status: .onTrack, current: 4.5, attainment: 1.0 / 3, expected: 1.0 / 3),
    // The metric wants 2 + 4 + 6 = 12: a sixth by October. 2.4 of 12 is a fifth, ahead of it.
    Case(
      description: "A sum against its monthly targets",
      folder: oneObjective(
        "{metric: m}",
        metric: ["direction: up", "target: {2026-10: 2, 2026-11: 4, 2026-12: 6}", "results: {2026-10: 2.4}"]),
      asOf: "2026-10", status: .onTrack, current: 2.4, attainment: 0.2, expected: 1.0 / 6),
    // Half is expected by November (6 of 12), and 5.7 of 12 is 0.475: exactly 95 % of it, which is on track.
    Case(
      description: "On the line of 95 %",
      folder: oneObjective(
        "{metric: m}",
        metric: [
          "direction: up", "target: {2026-10: 2, 2026-11: 4, 2026-12: 6}", "results: {2026-10: 2, 2026-11: 3.7}",
        ]
      ),
      asOf: "2026-11", status: .onTrack, current: 5.7, attainment: 0.475, expected: 0.5),
    // 4.5 of 12 is 0.375: exactly 75 % of the half.
    Case(
      description: "On the line of 75 %",
      folder: oneObjective(
        "{metric: m}",
        metric: [
          "direction: up", "target: {2026-10: 2, 2026-11: 4, 2026-12: 6}", "results: {2026-10: 2, 2026-11: 2.5}",
        ]
      ),
      asOf: "2026-11", status: .atRisk, current: 4.5, attainment: 0.375, expected: 0.5),
    Case(
      description: "Below 75 %",
      folder: oneObjective(
        "{metric: m}",
        metric: [
          "direction: up", "target: {2026-10: 2, 2026-11: 4, 2026-12: 6}", "results: {2026-10: 2, 2026-11: 2.4}",
        ]
      ),
      asOf: "2026-11", status: .offTrack, current: 4.4, attainment: 4.4 / 12, expected: 0.5),
    // October lacks: current covers November alone, 4 of the 12 that the months are to bring.
    Case(
      description: "Expected covers the months that current covers",
      folder: oneObjective(
        "{metric: m}",
        metric: ["direction: up", "target: {2026-10: 2, 2026-11: 4, 2026-12: 6}", "results: {2026-09: 1, 2026-11: 4}"]),
      asOf: "2026-11", status: .onTrack, current: 4, attainment: 1.0 / 3, expected: 1.0 / 3),
    // From 60 to 80: November's own target is 65, a quarter of the way; 64 is a fifth, 80 % of what is expected.
    Case(
      description: "A mean against its newest month's target",
      folder: oneObjective(
        "{metric: m, target: 80}",
        metric: [
          "direction: up", "aggregate: last", "target: {2026-10: 62, 2026-11: 65}",
          "results: {2026-09: 60, 2026-10: 61, 2026-11: 64}",
        ]),
      asOf: "2026-11", status: .atRisk, current: 64, attainment: 0.2, expected: 0.25),
    // `last` has its quarter's target in December only, so two of three months are expected; (90 − 60) ÷ (105 − 60) is that.
    Case(
      description: "A last without a month's target",
      folder: oneObjective(
        "{metric: m}",
        metric: [
          "direction: up", "aggregate: last", "target: {2026-Q4: 105}",
          "results: {2026-08: 50, 2026-09: 60, 2026-10: 61, 2026-11: 90}",
        ]),
      asOf: "2026-11", status: .onTrack, current: 90, attainment: 2.0 / 3, expected: 2.0 / 3),
    // Falling, 30 to 24 hours: the mean of 27 and 28 is 27.5, (27.5 − 30) ÷ (24 − 30).
    Case(
      description: "A falling target",
      folder: oneObjective(
        "{metric: m, start: 30, target: 24}",
        metric: ["direction: down", "aggregate: mean", "results: {2026-10: 27, 2026-11: 28}"]),
      asOf: "2026-11", status: .offTrack, current: 27.5, attainment: 2.5 / 6, expected: 2.0 / 3),
    // Beyond its target and back behind its start: neither is clamped.
    Case(
      description: "More than all of it",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 9}}"),
      asOf: "2026-10", status: .onTrack, current: 9, attainment: 2.5, expected: 1.0 / 3),
    Case(
      description: "Less than nothing",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 3}}"),
      asOf: "2026-10", status: .offTrack, current: 3, attainment: -0.5, expected: 1.0 / 3),
    // Churn was 10 before the quarter and must stay under 12: a limit. At 11 it is kept, at 13 broken.
    Case(
      description: "A limit that is kept",
      folder: oneObjective(
        "{metric: m, target: 12}",
        metric: ["direction: down", "aggregate: mean", "results: {2026-09: 10, 2026-10: 11}"]),
      asOf: "2026-10", status: .onTrack, current: 11, kept: true),
    Case(
      description: "A limit that is broken",
      folder: oneObjective(
        "{metric: m, target: 12}",
        metric: ["direction: down", "aggregate: mean", "results: {2026-09: 10, 2026-10: 13}"]),
      asOf: "2026-10", status: .offTrack, current: 13, kept: false),
    // The mean of 11, 13 and 12 is 12, on the line at the end.
    Case(
      description: "A limit on the line at its end",
      folder: oneObjective(
        "{metric: m, target: 12}",
        metric: ["direction: down", "aggregate: mean", "results: {2026-09: 10, 2026-10: 11, 2026-11: 13, 2026-12: 12}"]),
      asOf: "2026-12", status: .met, current: 12, kept: true),
    // At most 12 failures in the quarter, 4 a month: 4 is within October's share, 5 is not, and 13 can never be mended.
    Case(
      description: "A limit over a sum, within its share",
      folder: oneObjective("{metric: m, target: 12}", metric: ["direction: down", "results: {2026-10: 4}"]),
      asOf: "2026-10", status: .onTrack, current: 4, kept: true),
    Case(
      description: "A limit over a sum, beyond its share",
      folder: oneObjective("{metric: m, target: 12}", metric: ["direction: down", "results: {2026-10: 5}"]),
      asOf: "2026-10", status: .atRisk, current: 5, kept: true),
    Case(
      description: "A limit over a sum, beyond it",
      folder: oneObjective("{metric: m, target: 12}", metric: ["direction: down", "results: {2026-10: 13}"]),
      asOf: "2026-10", status: .offTrack, current: 13, kept: false),
    // At least 100 in the quarter, as before it: 40 of October's third is no shortfall, and 20 can still be made up.
    Case(
      description: "A floor under a sum, within its share",
      folder: oneObjective(
        "{metric: m, start: 100, target: 100}", metric: ["direction: up", "results: {2026-10: 40}"]),
      asOf: "2026-10", status: .onTrack, current: 40, kept: false),
    Case(
      description: "A floor under a sum, below its share",
      folder: oneObjective(
        "{metric: m, start: 110, target: 100}", metric: ["direction: up", "results: {2026-10: 20}"]),
      asOf: "2026-10", status: .atRisk, current: 20, kept: false),
    // A line of 99 to hold, without a better direction: a third of it in October, and no more than all.
    Case(
      description: "A line to hold over a sum, on it",
      folder: oneObjective(
        "{metric: m, start: 99, target: 99}", metric: ["direction: none", "results: {2026-10: 33}"]),
      asOf: "2026-10", status: .onTrack, current: 33, kept: false),
    Case(
      description: "A line to hold over a sum, beyond it",
      folder: oneObjective(
        "{metric: m, start: 99, target: 99}", metric: ["direction: none", "results: {2026-10: 100}"]),
      asOf: "2026-10", status: .offTrack, current: 100, kept: false),
    // The mean of three targets of 80 % is 0.8000000000000002: that is the line at which it stood, and no way up.
    Case(
      description: "A line to hold at the mean of its targets",
      folder: oneObjective(
        "{metric: m}",
        metric: [
          "unit: '%'", "direction: none", "aggregate: mean", "target: {2026: 80%}",
          "results: {2026-09: 80%, 2026-10: 90%, 2026-11: 90%, 2026-12: 90%}",
        ]), asOf: "2026-12", status: .missed, current: 0.9, kept: false),
    // The metric allows 6 in October of 12 in the quarter: the share is by its months' targets.
    Case(
      description: "A limit over a sum with monthly targets",
      folder: oneObjective(
        "{metric: m}",
        metric: ["direction: down", "target: {2026-10: 6, 2026-11: 3, 2026-12: 3}", "results: {2026-10: 6}"]),
      asOf: "2026-10", status: .onTrack, current: 6, kept: true),
    // No accidents: a target of 0 is a target, and it is one to keep.
    Case(
      description: "A target of 0",
      folder: oneObjective("{metric: m, target: 0}", metric: ["direction: down", "results: {2026-10: 0}"]),
      asOf: "2026-10", status: .onTrack, current: 0, kept: true),
    Case(
      description: "A target of 0, broken",
      folder: oneObjective("{metric: m, target: 0}", metric: ["direction: down", "results: {2026-10: 1}"]),
      asOf: "2026-10", status: .offTrack, current: 1, kept: false),
    // A range is a limit, wherever it began.
    Case(
      description: "A range, outside",
      folder: oneObjective(
        "{metric: m, target: {min: 6, max: 10}}",
        metric: ["direction: range", "aggregate: last", "results: {2026-09: 12, 2026-10: 11}"]),
      asOf: "2026-10", status: .offTrack, current: 11, kept: false),
    Case(
      description: "A range, inside at its end",
      folder: oneObjective(
        "{metric: m, target: {min: 6, max: 10}}",
        metric: [
          "direction: range", "aggregate: last", "results: {2026-09: 12, 2026-10: 11, 2026-11: 11, 2026-12: 10}",
        ]), asOf: "2026-12", status: .met, current: 10, kept: true),
    // 90 to 110 in the quarter, 30 to 37 by October: 40 is too fast and can still end inside; 111 cannot.
    Case(
      description: "A range over a sum, beyond its share",
      folder: oneObjective(
        "{metric: m, target: {min: 90, max: 110}}", metric: ["direction: range", "results: {2026-10: 40}"]),
      asOf: "2026-10", status: .atRisk, current: 40, kept: false),
    Case(
      description: "A range over a sum, beyond it",
      folder: oneObjective(
        "{metric: m, target: {min: 90, max: 110}}", metric: ["direction: range", "results: {2026-10: 111}"]),
      asOf: "2026-10", status: .offTrack, current: 111, kept: false),
    // More is better: at least 90, of which 30 are October's. 20 are too few so far, and nothing is lost yet.
    Case(
      description: "A range over a sum that may be exceeded",
      folder: oneObjective(
        "{metric: m, target: {min: 90, max: 110}}", metric: ["direction: up", "results: {2026-10: 20}"]),
      asOf: "2026-10", status: .atRisk, current: 20, kept: false),
    // None done is 0, and not unreported.
    Case(
      description: "Milestones with none done",
      folder: oneObjective("{milestones: [{text: A, share: 40%}, {text: B, share: 60%, done: 2026-11-02}]}"),
      asOf: "2026-10", status: .offTrack, current: 0, attainment: 0, expected: 1.0 / 3),
    // 40 of the 33 % that are due.
    Case(
      description: "Milestones with one done",
      folder: oneObjective("{milestones: [{text: A, share: 40%, done: 2026-10-31}, {text: B, share: 60%}]}"),
      asOf: "2026-10", status: .onTrack, current: 0.4, attainment: 0.4, expected: 1.0 / 3),
    // 0.4 + 0.3 + 0.3 is all of it, whatever binary fractions make of it.
    Case(
      description: "Milestones with all done",
      folder: oneObjective(
        "{milestones: [{text: A, share: 40%, done: 2026-10-31}, {text: B, share: 30%, done: 2026-11-30}, {text: C, share: 30%, done: 2026-12-31}]}"
      ), asOf: "2026-12", status: .met, current: 1, attainment: 1, expected: 1),
    // Due on November 30: November is its last month of two, and 6 of 6 then are met.
    Case(
      description: "Due before the quarter's end",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 4, 2026-11: 6}}", due: "2026-11-30"),
      asOf: "2026-11", status: .met, current: 6, attainment: 1, expected: 1),
    Case(
      description: "Due before the quarter's end, on the way",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 5, 2026-11: 6}}", due: "2026-11-30"),
      asOf: "2026-10", status: .onTrack, current: 5, attainment: 0.5, expected: 0.5),
    // The sum of October and November; December is after its end.
    Case(
      description: "A sum due before the quarter's end",
      folder: oneObjective(
        "{metric: m, target: 8}", due: "2026-11-15",
        metric: ["direction: up", "results: {2026-10: 4, 2026-11: 3, 2026-12: 5}"]),
      asOf: "2026-12", status: .missed, current: 7, attainment: 0.875, expected: 1),
    // The shares done at or before as-of count: what was done late is done.
    Case(
      description: "A milestone done after the end",
      folder: oneObjective("{milestones: [{text: A, share: 100%, done: 2026-12-01}]}", due: "2026-11-30"),
      asOf: "2026-12", status: .met, current: 1, attainment: 1, expected: 1),
    Case(
      description: "Before its quarter",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 5}}"), asOf: "2026-09", status: .notStarted),
    // A figure of before the quarter counts for nothing.
    Case(
      description: "Nothing reported",
      folder: oneObjective("{start: 4, target: 6, results: {2026-09: 5}}"), asOf: "2026-11", status: .notReported),
    // November's result still lacks: two of three months are gone, and October's 5 is half the way.
    Case(
      description: "The newest own result stands",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 5}}"), asOf: "2026-11",
      status: .atRisk, current: 5, attainment: 0.5, expected: 2.0 / 3),
    // At the end the last month's own result is needed, also where an earlier one had reached the target.
    Case(
      description: "Not reported at the end",
      folder: oneObjective("{start: 4, target: 6, results: {2026-10: 6}}"), asOf: "2026-12",
      status: .notReported, current: 6, attainment: 1, expected: 1),
    // Of a sum every due month is needed. Without targets of the months, current covers two of the three.
    Case(
      description: "A sum that lacks a month at the end",
      folder: oneObjective(
        "{metric: m, target: 8}", metric: ["direction: up", "results: {2026-09: 1, 2026-10: 5, 2026-12: 5}"]),
      asOf: "2026-12", status: .notReported, current: 10, attainment: 1.25, expected: 2.0 / 3),
    // Of `last` only the last month's.
    Case(
      description: "A last that lacks a month before the end",
      folder: oneObjective(
        "{metric: m, target: 8}",
        metric: ["direction: up", "aggregate: last", "results: {2026-09: 4, 2026-10: 5, 2026-12: 9}"]),
      asOf: "2026-12", status: .met, current: 9, attainment: 1.25, expected: 1),
    Case(
      description: "A last that lacks its last month",
      folder: oneObjective(
        "{metric: m, target: 8}",
        metric: ["direction: up", "aggregate: last", "results: {2026-09: 4, 2026-10: 5, 2026-11: 9}"]),
      asOf: "2026-12", status: .notReported, current: 9, attainment: 1.25, expected: 2.0 / 3),
    // A quarterly metric shows nothing before December, and all of it then.
    Case(
      description: "A quarterly metric before its month",
      folder: oneObjective(
        "{metric: m, target: 8}",
        metric: ["direction: up", "every: quarter", "aggregate: last", "results: {2026-09: 4, 2026-12: 6}"]),
      asOf: "2026-11", status: .notReported),
    Case(
      description: "A quarterly sum in its month",
      folder: oneObjective(
        "{metric: m, target: 8}", metric: ["direction: up", "every: quarter", "results: {2026-09: 4, 2026-12: 8}"]),
      asOf: "2026-12", status: .met, current: 8, attainment: 1, expected: 1),
    // A metric whose first result is October's has no start; reached is reached all the same.
    Case(
      description: "Without a start, reached",
      folder: oneObjective(
        "{metric: m, target: 8}", metric: ["direction: up", "aggregate: last", "results: {2026-10: 9}"]),
      asOf: "2026-10", status: .onTrack, current: 9),
    Case(
      description: "Without a start, on the way",
      folder: oneObjective(
        "{metric: m, target: 8}", metric: ["direction: up", "aggregate: last", "results: {2026-10: 7}"]),
      asOf: "2026-10", status: .notReported, current: 7),
    Case(
      description: "Without a target",
      folder: oneObjective("{metric: m}", metric: ["direction: up", "results: {2026-10: 9}"]),
      asOf: "2026-10", status: .noTarget, current: 9),
    // Expected to dip to 9 on the way from 10 to 12, that is half a way back; 9 is where it should be.
    Case(
      description: "As far back as expected",
      folder: oneObjective(
        "{metric: m, target: 12}",
        metric: ["direction: up", "aggregate: last", "target: {2026-10: 9}", "results: {2026-09: 10, 2026-10: 9}"]),
      asOf: "2026-10", status: .onTrack, current: 9, attainment: -0.5, expected: -0.5),
  ]

  @Test(arguments: cases) func stands(_ known: Case) throws {
    let objective = try #require(TestCompany(known.folder, asOf: known.asOf).objective())
    #expect(objective.status == known.status)
    #expect(isClose(objective.current.value, known.current), "current \(objective.current)")
    #expect(isClose(objective.attainment.value, known.attainment), "attainment \(objective.attainment)")
    #expect(isClose(objective.expected.value, known.expected), "expected \(objective.expected)")
    #expect(objective.isKept == known.kept)
    if known.kept != nil { #expect(objective.isLimit) }
  }

  /// An objective without a measure has no target, and one that has not begun is not started before all else.
  @Test func nothingIsJudgedWithoutAMeasure() throws {
    let folder = objectivesFolder([("cmo", "- {id: o, title: O, factor: growth}")])
    #expect(TestCompany(folder, asOf: "2026-10").objective()?.status == .noTarget)
    #expect(TestCompany(folder, asOf: "2026-10").objective()?.attainment.reason == .objective(.noMeasure))
    #expect(TestCompany(folder, asOf: "2026-09").objective()?.status == .notStarted)
    #expect(TestCompany(folder).objective()?.status == .notStarted, "nothing is reported at all")
  }

  /// What is declassified is judged for all alike, as a declassified metric or leak is computed for all; the hidden
  /// metric has no name.
  @Test func aHiddenMetricJudgesWhatIsDeclassified() {
    let folder =
      "openbook.yaml\n  company: E\n  audiences: [company, board]\n  default-audience: company\n"
      + objectivesFolder(
        [
          (
            "cmo",
            "- {id: o, title: O, factor: growth, declassify: All may know how it stands, measure: {metric: secret, target: 9}}"
          )
        ],
        metrics: "metrics/secret.yaml\n  name: S\n  audience: board\n  direction: up\n  results: {2026-10: 5}\n")
    let company = TestCompany(folder, audience: "company", asOf: "2026-10")
    let board = TestCompany(folder, audience: "board", asOf: "2026-10")
    #expect(board.objective()?.current.value == 5)
    #expect(company.objective()?.current.value == 5)
    #expect(company.objective()?.target == .amount(9))
    #expect(company.objective()?.status == board.objective()?.status)
    #expect(!"\(String(describing: company.objective()))".contains("secret"))
  }

  /// The reason that an owner gives stands for a figure that lacks.
  @Test func theOwnersReasonIsTold() {
    let folder = oneObjective("{start: 4, target: 6, results: {2026-10: {missing: Moving}}}")
    #expect(TestCompany(folder, asOf: "2026-10").objective()?.current.reason == .missing("Moving"))
  }

  /// Direction is the metric's, else the sign of target − start, else a line to hold.
  @Test(
    arguments: [
      ("{start: 4, target: 6, results: {2026-10: 5}}", .up), ("{start: 6, target: 4, results: {2026-10: 5}}", .down),
      ("{start: 4, target: 4, results: {2026-10: 5}}", .range),
      ("{target: {min: 1, max: 2}, results: {2026-10: 5}}", .range),
    ] as [(String, Metric.Direction)])
  func directions(_ measure: String, _ expected: Metric.Direction) {
    #expect(TestCompany(oneObjective(measure), asOf: "2026-10").objective()?.direction == expected)
  }

  /// As of a later quarter, an objective stands as at its end.
  @Test func whatIsOverStaysAsItEnded() throws {
    let folder = oneObjective(
      "{metric: m, target: 12}",
      metric: ["direction: up", "results: {2026-10: 4, 2026-11: 4, 2026-12: 4, 2027-01: 9, 2027-02: 1}"])
    let company = TestCompany(folder, asOf: "2027-02")
    #expect(company.objective()?.status == .met)
    #expect(company.objective()?.current.value == 12)
    #expect(company.objective(asOf: "2026-11")?.status == .onTrack)
    #expect(company.objective(asOf: "2026-09")?.status == .notStarted)
  }
}
