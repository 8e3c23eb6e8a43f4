import Testing

@testable import OpenbookCore

/// What holds for every company's objectives, tried on random ones.
@Suite struct ObjectivePropertyTests {
  private static let first = Month(year: 2026, number: 6)

  private struct Random {
    var numbers: SeededNumbers
    init(_ seed: Int) { numbers = SeededNumbers(seed) }
    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
    mutating func one<T>(of items: [T]) -> T { items[int(0...items.count - 1)] }

    /// Results from June 2026 to January 2027, some missing; only those up to a month are written.
    mutating func results(to last: Month, scale: Int = 1) -> String {
      var lines: [String] = []
      for month in ObjectivePropertyTests.first...(ObjectivePropertyTests.first + 7) {
        let (chance, value) = (int(0...9), int(-20...90))
        if month <= last, chance > 1 { lines.append("\(month): \(value * scale)") }
      }
      return "{" + lines.joined(separator: ", ") + "}"
    }

    mutating func measure(to last: Month, scale: Int) -> String {
      switch int(0...3) {
      case 0:
        let start = int(0...1) == 0 ? "" : ", start: \(int(0...50) * scale)"
        let target = int(0...2) == 0 ? "" : ", target: \(int(-5...60) * scale)"
        return "{metric: m\(int(0...5))\(start)\(target)}"
      case 1:
        let (start, target) = (int(0...50) * scale, int(-5...60) * scale)
        return "{start: \(start), target: \(target), results: \(results(to: last, scale: scale))}"
      case 2:
        let (low, high) = (int(0...20) * scale, int(20...60) * scale)
        return "{target: {min: \(low), max: \(high)}, results: \(results(to: last, scale: scale))}"
      default:
        let month = ObjectivePropertyTests.first + int(3...8)
        let done = month <= last ? ", done: \(month)-15" : ""
        return "{milestones: [{text: A, share: 40%\(done)}, {text: B, share: 60%}]}"
      }
    }

    /// Six metrics of all kinds and forty objectives, each but the first below an earlier one.
    mutating func company(to last: Month, scale: Int = 1) -> String {
      var metrics = ""
      for index in 0..<6 {
        metrics += "metrics/m\(index).yaml\n  name: M\n  direction: \(one(of: ["up", "down", "range", "none"]))\n"
        metrics += "  aggregate: \(one(of: ["sum", "mean", "last"]))\n  every: month\n"
        metrics += "  results: \(results(to: last, scale: scale))\n"
        metrics += "  target: {2026-Q4: \(int(-5...90) * scale), 2026-11: \(int(0...40) * scale)}\n"
      }
      var lines: [String] = []
      for index in 0..<40 {
        let serves =
          index == 0
          ? "factor: growth"
          : "parent: ceo/o\(int(0...index - 1)), link: \(one(of: ["sums", "sums", "sums", "weighted", "same", "supports"]))"
        let contributes = int(0...2) == 0 ? ", contributes: \(int(1...40) * scale)" : ""
        let weight = int(0...2) == 0 ? ", weight: \(int(1...10) * 10)%" : ""
        let due = one(of: ["", "", ", due: 2026-11-30", ", due: 2027-01-31"])
        let measure = int(0...6) == 0 ? "" : ", measure: \(measure(to: last, scale: scale))"
        lines.append("- {id: o\(index), title: O, \(serves)\(contributes)\(weight)\(due)\(measure)}")
      }
      return objectivesFolder([("ceo", lines.joined(separator: "\n"))], metrics: metrics)
    }
  }

  private func trace(_ figures: ObjectiveFigures) -> [String] {
    figures.objectives.map { "\($0)" } + figures.cascades.map { "\($0)" }
  }

  /// History is told as it stood: an earlier as-of equals a folder in which nothing later was written.
  @Test(arguments: 0..<15) func anEarlierMonthIsAFolderCutThere(_ seed: Int) {
    var whole = Random(seed)
    let company = TestCompany(whole.company(to: Self.first + 7), asOf: "2027-01")
    for month in (Self.first + 2)...(Self.first + 7) {
      var cut = Random(seed)
      let earlier = TestCompany(cut.company(to: month), asOf: "\(month)")
      #expect(trace(company.objectives(asOf: "\(month)")) == trace(earlier.objectives()), "as of \(month)")
    }
  }

  /// In thousands or in units, everything stands as it stood.
  @Test(arguments: 0..<15) func scalingChangesNoState(_ seed: Int) {
    var (small, large) = (Random(seed), Random(seed))
    let one = TestCompany(small.company(to: Self.first + 7), asOf: "2027-01")
    let thousand = TestCompany(large.company(to: Self.first + 7, scale: 1000), asOf: "2027-01")
    for month in (Self.first + 3)...(Self.first + 7) {
      let (a, b) = (one.objectives(asOf: "\(month)"), thousand.objectives(asOf: "\(month)"))
      #expect(a.objectives.map(\.status) == b.objectives.map(\.status))
      for (small, large) in zip(a.cascades, b.cascades) {
        #expect(small.kind == large.kind)
        // Shares and milestones do not grow with the amounts.
        guard small.kind != .sums || isClose(small.amount.value.map { $0 * 1000 }, large.amount.value) else { continue }
        #expect(small.state == large.state)
        #expect(isClose(small.progress.value, large.progress.value, within: 1e-9))
      }
    }
  }

  /// Statuses of every kind do occur in them, or the tests above would say little.
  @Test func theCompaniesAreVaried() {
    var statuses: Set<ObjectiveStatus> = []
    var kinds: Set<Cascade.Kind> = []
    var states: Set<Cascade.State> = []
    for seed in 0..<30 {
      var random = Random(seed)
      let company = TestCompany(random.company(to: Self.first + 7), asOf: "2027-01")
      for month in (Self.first + 2)...(Self.first + 7) {
        let found = company.objectives(asOf: "\(month)")
        statuses.formUnion(found.objectives.map(\.status))
        kinds.formUnion(found.cascades.map(\.kind))
        states.formUnion(found.cascades.map(\.state))
      }
    }
    #expect(statuses == Set(ObjectiveStatus.allCases))
    #expect(kinds == Set(Cascade.Kind.allCases))
    #expect(states == Set(Cascade.State.allCases))
  }

  /// A thousand objectives in five levels, and as many in a single line.
  @Test(arguments: [4, 1]) func manyObjectives(_ width: Int) {
    let lines = (0..<1000).map { index in
      let serves = index == 0 ? "factor: growth" : "parent: ceo/o\((index - 1) / width), link: sums, contributes: 1"
      return "- {id: o\(index), title: O, \(serves), measure: {target: \(width), results: {2026-10: 1}}}"
    }
    let company = TestCompany(objectivesFolder([("ceo", lines.joined(separator: "\n"))]), asOf: "2026-10")
    let started = ContinuousClock.now
    let found = company.objectives()
    #expect(ContinuousClock.now - started < .seconds(1))
    #expect(found.objectives.count == 1000)
    #expect(found.cascades.allSatisfy { $0.state == .addsUp || $0.counting.count < width })
  }
}
