import OpenbookCore

/// What a control chart says, in words (maths.md 5).
struct SignalTexts {
  let chart: ControlChart
  let texts: FigureTexts

  private var words: Words { texts.style.words }
  private var calendar: CalendarWords { texts.style.calendar }
  private var newest: ControlChart.Point? { chart.points.last }
  private var phase: ControlChart.Phase? { chart.phases.last }
  /// The limits as drawn for the newest month.
  private var limits: ControlLimits? { chart.points.indices.last.map { chart.limits(at: $0) } }

  /// The chart's message; nil where it has none.
  var title: String? {
    guard let newest, let limits, let phase, let variation = newest.variation else { return nil }
    if variation == .commonCause {
      guard phase.season == nil else {
        return words(.chartTitleSeason, ["since": calendar.full(phase.from)])
      }
      guard let mean = limits.mean, let lower = limits.lower, let upper = limits.upper else { return nil }
      return words(
        .chartTitleSteady,
        [
          "since": calendar.full(phase.from), "mean": texts.numbers.full(mean), "lower": texts.numbers.full(lower),
          "upper": texts.numbers.full(upper),
        ])
    }
    return words(
      variation == .improvement ? .chartTitleBetter : variation == .concern ? .chartTitleWorse : .chartTitleOther,
      ["month": calendar.full(newest.month), "signal": signal(newest.signals.first)])
  }

  /// Variation and assurance in plain sentences; empty where nothing can be said.
  var sentences: String {
    guard let phase, chart.rules != .none, phase.limits.kind != .none, let newest else { return "" }
    var sentences: [String] = []
    if let variation = newest.variation {
      sentences.append(self.variation(variation, newest, phase))
      if let assurance = chart.assurance { sentences.append(words[assurance.word]) }
    }
    if phase.limits.kind == .trial { sentences.append(words(.trialLimits, ["count": String(phase.limits.points)])) }
    return sentences.joined(separator: " ")
  }

  private func variation(_ variation: Variation, _ point: ControlChart.Point, _ phase: ControlChart.Phase) -> String {
    let month = calendar.full(point.month)
    return switch variation {
    case .commonCause:
      words(.commonCause, ["month": month, "since": calendar.full(phase.from)])
    case .improvement: words(.improvementSignal, ["month": month, "signal": signal(point.signals.first)])
    case .concern: words(.concernSignal, ["month": month, "signal": signal(point.signals.first)])
    case .special: words(.specialSignal, ["month": month, "signal": signal(point.signals.first)])
    }
  }

  private func signal(_ signal: Signal?) -> String {
    switch signal {
    case .outside: words[.signalOutside]
    case .trend: words[.signalTrend]
    case .twoOfThree: words[.signalTwoOfThree]
    case .run: words[.signalRun]
    case .threeOfFour: words[.signalThreeOfFour]
    case nil: ""
    }
  }

  /// What the band is, and by which rules signals were told.
  var caption: String {
    guard let phase else { return "" }
    var sentences: [String] = []
    if phase.limits.kind != .none {
      sentences.append(
        words(
          phase.limits.kind == .trial ? .bandTrial : .bandFirm,
          [
            "rules": chart.rules.rawValue, "count": String(phase.limits.points), "since": calendar.full(phase.from),
          ]))
      if phase.season != nil { sentences.append(words[.bandSeason]) }
    }
    if phase.limits.kind == .none, chart.rules != .none {
      sentences.append(words(.tooFewPoints, ["count": String(phase.limits.points)]))
    }
    let told = Set(chart.points.suffix(MetricChart.monthCap).compactMap(\.variation))
    if told.contains(.improvement) { sentences.append(words[.markImprovement]) }
    if told.contains(.concern) { sentences.append(words[.markConcern]) }
    if told.contains(.special) { sentences.append(words[.markSpecial]) }
    return sentences.joined(separator: " ")
  }

  /// The lines' labels at the right end.
  func limitLabel(_ word: Word, _ line: (ControlLimits) -> Double?) -> String {
    limits.flatMap(line).map { words(word, ["value": texts.numbers.cell($0)]) } ?? ""
  }
}

extension Assurance {
  fileprivate var word: Word {
    switch self {
    case .consistentlyMeets: .willMeet
    case .consistentlyMisses: .willMiss
    case .sometimes: .sometimesMeets
    }
  }
}
