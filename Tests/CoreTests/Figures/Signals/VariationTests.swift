import Testing

@testable import OpenbookCore

/// maths.md 5: variation and assurance.
@Suite struct VariationTests {
  private static let last: [(String, Metric.SignalRules, Signal?, Side)] = [
    ("kjkjkjkjkjkj", .mdc, nil, .none), ("kjkjkjkjkjkz", .mdc, .outside, .above),
    ("kjkjkjkjkjka", .mdc, .outside, .below),
    // A trend by where it goes, though it has not reached the mean.
    ("azazazazazazazazabcdefgh", .mdc, .trend, .above), ("zazazazazazazazazyxwvuts", .mdc, .trend, .below),
    ("azazazazazappppppp", .mdc, .run, .above), ("zazazazazazkkkkkkk", .mdc, .run, .below),
    ("azazazazazazapppppppp", .wheeler, .run, .above),
    // A 3-of-4 by the side of the three, wherever the newest lies.
    ("fefefefefefefefehhhd", .wheeler, .threeOfFour, .above),
    ("efefefefefefefefcccg", .wheeler, .threeOfFour, .below),
  ]

  @Test(arguments: last)
  func isJudgedByTheSignalThatTakesPrecedence(
    _ picture: String, _ rules: Metric.SignalRules, _ signal: Signal?, _ side: Side
  ) {
    let expected: [(Metric.Direction, Variation)] =
      switch side {
      case .none: Metric.Direction.allCases.map { ($0, .commonCause) }
      case .above: [(.up, .improvement), (.down, .concern), (.range, .special), (.none, .special)]
      case .below: [(.up, .concern), (.down, .improvement), (.range, .special), (.none, .special)]
      }
    for (direction, variation) in expected {
      let chart = ControlChart(.picture(picture), rules: rules, direction: direction)
      #expect(chart.points.last?.signals.first == signal)
      #expect(chart.variation == variation)
    }
  }

  @Test func outsideGoesBeforeATrendThatLeadsThere() {
    // Rising, and still below the lower limit.
    let values = (0..<30).map { $0 % 2 == 0 ? 1000.0 : 1001 } + [1, 2, 3, 4, 5, 6, 7]
    let chart = ControlChart(values)
    #expect(chart.points.last?.signals.contains(.trend) == true)
    #expect(chart.points.last?.signals.first == .outside)
    #expect(chart.variation == .concern)
  }

  @Test func aPeakIsJudgedByTheTrendThatEndsThere() {
    let chart = ControlChart(.picture("mnopqrstsrqponmmmzazazaz"))
    #expect(chart.points[7].signals.contains(.trend))
    #expect(chart.points[6].variation == .improvement)
    #expect(chart.points[7].variation == .improvement)
    #expect(chart.points[8].variation == .concern)
  }

  @Test func isNilWhereTheMonthIsNotReported() {
    #expect(ControlChart(.picture("kjkjkjkjkjkj.")).variation == nil)
    #expect(ControlChart(.picture("kjkjkjkjkjkj.z")).variation == .improvement)
  }

  private static let assurances: [(Metric.Direction, Double?, Assurance?)] = [
    // Limits of a mean of 10 and ranges of 2: 4.68 and 15.32.
    (.up, 4, .consistentlyMeets), (.up, 4.68, .consistentlyMeets), (.up, 4.69, .sometimes), (.up, 15.32, .sometimes),
    (.up, 15.33, .consistentlyMisses), (.down, 16, .consistentlyMeets), (.down, 15.32, .consistentlyMeets),
    (.down, 15.31, .sometimes), (.down, 4.68, .sometimes), (.down, 4.67, .consistentlyMisses),
    // On the line but for rounding: the good side.
    (.up, 4.68 + 4e-9, .consistentlyMeets), (.up, 15.32 + 1e-8, .sometimes), (.down, 15.32 - 1e-8, .consistentlyMeets),
    (.down, 4.68 - 4e-9, .sometimes), (.up, 4.68 + 1e-7, .sometimes), (.up, 15.32 + 1e-6, .consistentlyMisses),
    (.up, nil, nil), (.range, 4, nil), (.none, 4, nil), (.up, 0, .consistentlyMeets), (.down, 0, .consistentlyMisses),
  ]

  @Test(arguments: assurances)
  func assuranceComparesTargetAndLimits(_ direction: Metric.Direction, _ target: Double?, _ expected: Assurance?) {
    let values = (0..<12).map { $0 % 2 == 0 ? 9.0 : 11 }
    #expect(ControlChart(values, direction: direction, target: target).assurance == expected)
    // Whether the newest month is reported does not matter; that there are twelve points does.
    #expect(ControlChart(values + [nil], direction: direction, target: target).assurance == expected)
    #expect(ControlChart(values.dropLast(), direction: direction, target: target).assurance == nil)
    let split = [ControlChart.start + 6]
    #expect(ControlChart(values, phaseStarts: split, direction: direction, target: target).assurance == nil)
  }

  @Test func namesAreThoseOfTheDataFiles() {
    #expect(Variation.allCases.map(\.rawValue) == ["common-cause", "improvement", "concern", "special-cause"])
    #expect(Assurance.allCases.map(\.rawValue) == ["consistently-meets", "consistently-misses", "sometimes"])
  }
}
