import Testing

@testable import OpenbookCore

/// maths.md 2: a figure against its target.
@Suite struct StatusTests {
  private func compare(
    _ actual: Double?, _ target: Target?, _ direction: Metric.Direction, _ tolerance: Tolerance = .none
  ) -> Comparison {
    Comparison(actual: actual, target: target, direction: direction, tolerance: tolerance)
  }

  private static let plain: [(Metric.Direction, Double, Double, Double, Status)] = [
    // up: at least the target
    (Metric.Direction.up, 100.0, 100.0, 0.0, Status.met), (.up, 101, 100, 1, .met), (.up, 99, 100, -1, .missed),
    (.up, -4, -5, 1, .met), (.up, -6, -5, -1, .missed), (.up, 0, 0, 0, .met), (.up, -1, 0, -1, .missed),
    (.up, 1, 0, 1, .met),
    // down: at most the target
    (.down, 100, 100, 0, .met), (.down, 99, 100, -1, .met), (.down, 101, 100, 1, .missed), (.down, -6, -5, -1, .met),
    (.down, -4, -5, 1, .missed), (.down, 0, 0, 0, .met), (.down, 1, 0, 1, .missed),
    // range with one amount: exactly it
    (.range, 100, 100, 0, .met), (.range, 101, 100, 1, .missed), (.range, 99, 100, -1, .missed),
    // none: the variance is stated, nothing is judged
    (.none, 1, 100, -99, .noTarget),
  ]

  @Test(arguments: plain) func withoutTolerance(
    _ direction: Metric.Direction, _ actual: Double, _ target: Double, _ variance: Double, _ status: Status
  ) {
    let comparison = compare(actual, .amount(target), direction)
    #expect(comparison.status == status)
    #expect(comparison.variance == variance)
  }

  @Test(arguments: [
    (39.0, -1.0, Status.missed), (40, 0, .met), (45, 0, .met), (50, 0, .met), (51, 1, .missed), (-40, -80, .missed),
  ]) func aRangeIsJudgedByItsNearerEdge(_ actual: Double, _ variance: Double, _ status: Status) {
    let comparison = compare(actual, .range(40, 50), .range)
    #expect(comparison.status == status)
    #expect(comparison.variance == variance)
  }

  @Test(arguments: Metric.Direction.allCases, [nil, Target.amount(1), .amount(0), .range(0, 1)])
  func withoutAnActualItIsNotReportedWhateverElse(_ direction: Metric.Direction, _ target: Target?) {
    #expect(compare(nil, target, direction) == compare(nil, nil, .none))
    #expect(compare(nil, target, direction).status == .notReported)
    #expect(compare(nil, target, direction).variance == nil)
  }

  @Test(arguments: Metric.Direction.allCases)
  func withoutATargetThereIsNoStatus(_ direction: Metric.Direction) {
    #expect(compare(5, nil, direction).status == .noTarget)
    #expect(compare(5, nil, direction).variance == nil)
  }

  private static let tolerances: [(Tolerance, Metric.Direction, Target, Double, Status)] = [
    // a share of |target|
    (Tolerance.share(0.05), Metric.Direction.up, Target.amount(100), 95.0, Status.near),
    (.share(0.05), .up, .amount(100), 94.99, .missed), (.share(0.05), .up, .amount(100), 100, .met),
    (.share(0.05), .down, .amount(100), 105, .near), (.share(0.05), .down, .amount(100), 105.01, .missed),
    (.share(0.05), .up, .amount(-100), -105, .near), (.share(0.05), .up, .amount(-100), -105.01, .missed),
    (.share(0.05), .down, .amount(-100), -95, .near), (.share(0.05), .down, .amount(-100), -94.99, .missed),
    (.share(0.05), .up, .amount(0), -0.0001, .missed), (.share(0.05), .up, .amount(0), 0, .met),
    // a share of a range's width
    (.share(0.05), .range, .range(40, 50), 39.5, .near), (.share(0.05), .range, .range(40, 50), 39.49, .missed),
    (.share(0.05), .range, .range(40, 50), 50.5, .near), (.share(0.05), .range, .range(40, 50), 50.51, .missed),
    (.share(0.05), .range, .range(45, 45), 45.01, .missed), (.share(0.05), .range, .range(-50, -40), -50.5, .near),
    // an amount
    (.amount(2), .up, .amount(100), 98, .near), (.amount(2), .up, .amount(100), 97.99, .missed),
    (.amount(2), .down, .amount(0), 2, .near), (.amount(2), .down, .amount(0), 2.01, .missed),
    (.amount(2), .range, .range(40, 50), 38, .near), (.amount(2), .range, .range(40, 50), 52.01, .missed),
    (.amount(0), .up, .amount(100), 99.99, .missed),
  ]

  @Test(arguments: tolerances) func toleranceMakesAMissNear(
    _ tolerance: Tolerance, _ direction: Metric.Direction, _ target: Target, _ actual: Double, _ status: Status
  ) {
    #expect(compare(actual, target, direction, tolerance).status == status)
  }

  private static let lines: [(Metric.Direction, Double, Double, Status)] = [
    // The line itself, and less than 1e-9 of it beyond, count as on the good side.
    (Metric.Direction.up, 0.3, 0.1 + 0.2, Status.met), (.down, 0.3, 0.1 + 0.2, .met), (.up, 1e9, 1e9 - 0.5, .met),
    (.up, 1e9, 1e9 - 2, .missed), (.down, 1e9, 1e9 + 0.5, .met), (.down, 1e9, 1e9 + 2, .missed),
    (.up, 1, 1 - 9e-10, .met),
    (.up, 1, 1 - 2e-9, .missed), (.up, -1, -1 - 9e-10, .met), (.up, -1, -1 - 2e-9, .missed), (.up, 0, -1e-12, .missed),
    (.range, 1, 1 + 9e-10, .met), (.range, 1, 1 + 2e-9, .missed),
  ]

  @Test(arguments: lines) func onTheLineIsMet(
    _ direction: Metric.Direction, _ target: Double, _ actual: Double, _ status: Status
  ) {
    #expect(compare(actual, .amount(target), direction).status == status)
  }

  @Test func onTheLineOfTheToleranceIsNear() {
    // 0.7 + 0.1 is a hair below 0.8, so that 1 − 0.2 taken as doubles would miss by a hair.
    #expect(compare(0.7 + 0.1, .amount(1), .up, .share(0.2)).status == .near)
    #expect(compare(0.1 + 0.2, .amount(0.2), .down, .amount(0.1)).status == .near)
    #expect(compare(1 - 0.2 - 2e-9, .amount(1), .up, .share(0.2)).status == .missed)
  }

  @Test(arguments: [
    ("5%", "95", Status.near), ("5%", "94", .missed), ("3", "97", .near), ("3", "96", .missed), ("1k", "0", .near),
    ("0", "99.9", .missed), ("0%", "99.9", .missed),
  ]) func theFileStatesTheTolerance(_ tolerance: String, _ actual: String, _ status: Status) {
    let company = TestCompany(
      """
      metrics/sales.yaml
        name: Sales
        direction: up
        tolerance: \(tolerance)
        target: {2026-10: 100}
        results: {2026-10: \(actual)}
      """)
    #expect(company.month("sales", "2026-10")?.status == status)
  }

  @Test(arguments: [
    ("2 points", "36%", Status.near), ("2 points", "35.9%", .missed), ("1 point", "37%", .near), ("5%", "36.1%", .near),
    ("5%", "36%", .missed), ("0.5 points", "37.5%", .near),
  ]) func pointsAreAnAmountForAMetricInPercent(_ tolerance: String, _ actual: String, _ status: Status) {
    let company = TestCompany(
      """
      metrics/margin.yaml
        name: Margin
        unit: "%"
        direction: up
        tolerance: \(tolerance)
        target: {2026-10: 38%}
        results: {2026-10: \(actual)}
      """)
    #expect(company.month("margin", "2026-10")?.status == status)
  }

  @Test func aMetricsToleranceStandsOverTheCompanys() {
    let company = TestCompany(
      """
      openbook.yaml
        company: Example
        tolerance: 10%
      metrics/a.yaml
        name: A
        direction: up
        target: {2026-10: 100}
        results: {2026-10: 92}
      metrics/b.yaml
        name: B
        direction: up
        tolerance: 5%
        target: {2026-10: 100}
        results: {2026-10: 92}
      metrics/c.yaml
        name: C
        direction: up
        tolerance: 0
        target: {2026-10: 100}
        results: {2026-10: 92}
      """)
    #expect(["a", "b", "c"].map { company.month($0, "2026-10")?.status } == [.near, .missed, .missed])
  }

  @Test func aMetricWithoutADirectionIsNotJudged() {
    let company = TestCompany(
      """
      metrics/a.yaml
        name: A
        target: {2026-10: 100}
        results: {2026-10: 92}
      """)
    #expect(company.month("a", "2026-10")?.status == .noTarget)
    #expect(company.month("a", "2026-10")?.variance == -8)
  }

  @Test(arguments: [
    ([Status.met, .near, .missed, .notReported, .noTarget], Status.missed),
    ([.met, .near, .notReported], .notReported),
    ([.met, .near, .noTarget], .near), ([.met, .noTarget], .met), ([.noTarget], .noTarget), ([], .noTarget),
  ]) func aFactorIsTheWorstOfItsMetrics(_ statuses: [Status], _ worst: Status) {
    let figures = FactorFigures(id: ID("growth"), statuses: statuses)
    #expect(figures.status == worst)
    #expect(figures.counts.values.reduce(0, +) == statuses.count)
  }
}
