import OpenbookCore

/// What a control chart says, in words (maths.md 5).
struct SignalTexts {
  let chart: ControlChart
  let texts: FigureTexts
  /// Whether its months are the ends of quarters.
  let isQuarterly: Bool
  /// Whether its metric asks for seasons.
  let asksForSeasons: Bool

  private var words: Words { texts.style.words }
  private var calendar: CalendarWords { texts.style.calendar }
  private var newest: ControlChart.Point? { chart.points.last }
  private var phase: ControlChart.Phase? { chart.phases.last }
  /// The limits as drawn for the newest month.
  private var limits: ControlLimits? { chart.points.indices.last.map { chart.limits(at: $0) } }

  /// The chart's message; nil where it has none.
  var title: String? {
    guard let newest, let limits, let phase, let variation = newest.variation else { return nil }
    let since = calendar.full(phase.from)
    if variation == .commonCause {
      if isSeasonLacking {
        guard !isSeasonGapped(phase) else { return words(.chartTitleSeasonGap, ["since": since]) }
        return words(.chartTitleNoSeason, ["since": since, "count": count(phase.months.count)])
      }
      if let signals = signals(of: phase) {
        return words(.chartTitleUnsteady, ["month": calendar.full(newest.month), "since": since, "signals": signals])
      }
      if phase.season != nil { return words(.chartTitleSeason, ["since": since]) }
      guard let mean = limits.mean, let lower = limits.lower, let upper = limits.upper else { return nil }
      let (low, middle, high) = (texts.numbers.full(lower), texts.numbers.full(mean), texts.numbers.full(upper))
      if areEqual(phase) { return words(.chartTitleEqual, ["since": since, "mean": middle]) }
      // Limits that are written alike would tell nothing.
      if low == high { return words(.chartTitleClose, ["since": since, "mean": middle]) }
      return words(
        isQuarterly ? .chartTitleSteadyQuarters : .chartTitleSteady,
        ["since": since, "mean": middle, "lower": texts.numbers.lower(lower), "upper": high])
    }
    return words(
      variation == .improvement ? .chartTitleBetter : variation == .concern ? .chartTitleWorse : .chartTitleOther,
      ["month": calendar.full(newest.month), "signal": rule(newest)])
  }

  /// Variation and assurance in plain sentences; empty where nothing can be said.
  var sentences: String {
    guard let phase, chart.rules != .none, phase.limits.kind != .none, let newest else { return "" }
    var sentences: [String] = []
    if let variation = newest.variation {
      sentences.append(self.variation(variation, newest, phase))
      if let assurance = chart.assurance {
        let isChanging = chart.points[phase.months].suffix(Self.steadyCount).contains { $0.isSignal }
        let told = isChanging ? assuranceOfChanging(assurance, phase) : self.assurance(assurance, newest.month, phase)
        // The newest month is what the limits do not foretell.
        if let told, !newest.isSignal { sentences.append(told) }
      }
    }
    if let season = seasonLack { sentences.append(season) }
    if phase.limits.kind == .trial { sentences.append(words(.trialLimits, ["count": count(phase.limits.points)])) }
    return sentences.joined(separator: " ")
  }

  private func variation(_ variation: Variation, _ point: ControlChart.Point, _ phase: ControlChart.Phase) -> String {
    switch variation {
    case .commonCause:
      if let signals = signals(of: phase) {
        words(
          .commonCauseUnsteady,
          ["month": calendar.full(point.month), "since": calendar.full(phase.from), "signals": signals])
      } else {
        words(.commonCause, ["month": calendar.full(point.month), "since": calendar.full(phase.from)])
      }
    case .improvement: words(.improvementSignal, ["signal": rule(point)])
    case .concern: words(.concernSignal, ["signal": rule(point)])
    case .special: words(.specialSignal, ["signal": rule(point)])
    }
  }

  /// How many of a phase's results are signals; nil where none is, and the process is steady.
  private func signals(of phase: ControlChart.Phase) -> String? {
    let signals = chart.points[phase.months].count { $0.isSignal }
    return signals > 0 ? texts.style.part(signals, of: phase.limits.points, isQuarterly: isQuarterly) : nil
  }

  /// How many newest results must be no signals for a process to be taken as it is.
  private static let steadyCount = 8

  /// Assurance foretells, and only of a process that is steady. Of one that is changing it says no more than what
  /// follows if it does not.
  private func assuranceOfChanging(_ assurance: Assurance, _ phase: ControlChart.Phase) -> String? {
    guard phase.season == nil else { return nil }
    switch assurance {
    case .consistentlyMeets: return words(.willMeetIf, ["since": calendar.full(phase.from)])
    case .consistentlyMisses: return words(.willMissIf, ["since": calendar.full(phase.from)])
    case .sometimes: return nil
    }
  }

  /// With seasons the limits are those of one calendar month, and so is what they say of the target.
  private func assurance(_ assurance: Assurance, _ month: Month, _ phase: ControlChart.Phase) -> String {
    let isSeasonal = phase.season != nil
    let word: Word =
      switch assurance {
      case .consistentlyMeets: isSeasonal ? .willMeetSeason : .willMeet
      case .consistentlyMisses: isSeasonal ? .willMissSeason : .willMiss
      case .sometimes: isSeasonal ? .sometimesMeetsSeason : .sometimesMeets
      }
    return words(word, ["month": calendar.name(month)])
  }

  private func rule(_ point: ControlChart.Point) -> String { point.signals.first.map { words.rule($0) } ?? "" }

  private func count(_ months: Int) -> String { texts.style.count(months, isQuarterly: isQuarterly) }

  /// Whether seasons were asked for that cannot be told yet.
  private var isSeasonLacking: Bool { asksForSeasons && phase.map { $0.season == nil } ?? false }

  /// That seasons were asked for and are not in the limits, and why.
  private var seasonLack: String? {
    guard isSeasonLacking, let phase, phase.limits.kind != .none else { return nil }
    return phase.months.count < (isQuarterly ? 8 : 24)
      ? words(.seasonTooShort, ["count": count(phase.months.count)]) : words[.seasonUntold]
  }

  /// Whether its months were enough to tell seasons, were none of them missing.
  private func isSeasonGapped(_ phase: ControlChart.Phase) -> Bool {
    phase.months.count >= (isQuarterly ? 8 : 24) && chart.points[phase.months].contains { $0.value == nil }
  }

  private func areEqual(_ phase: ControlChart.Phase) -> Bool {
    let values = chart.points[phase.months].compactMap(\.value)
    return values.allSatisfy { $0 == values.first }
  }

  /// What the band is, and by which rules signals were told.
  var caption: String {
    guard chart.rules != .none else { return words[.rulesNone] }
    guard let phase else { return "" }
    var sentences: [String] = []
    if phase.limits.kind == .none {
      sentences.append(fewness(phase))
    } else {
      sentences.append(
        words(
          phase.limits.kind == .trial ? .bandTrial : .bandFirm,
          [
            "rules": chart.rules.rawValue, "count": String(phase.limits.points), "since": calendar.full(phase.from),
          ]))
      if phase.season != nil { sentences.append(words[.bandSeason]) }
      if let season = seasonLack { sentences.append(season) }
    }
    let told = Set(chart.points.suffix(MetricChart.monthCap).compactMap(\.variation))
    if told.contains(.improvement) { sentences.append(words[.markImprovement]) }
    if told.contains(.concern) { sentences.append(words[.markConcern]) }
    if told.contains(.special) { sentences.append(words[.markSpecial]) }
    return sentences.joined(separator: " ")
  }

  /// Why a phase has no limits: too few results, no two of them one after the other, or numbers too large.
  private func fewness(_ phase: ControlChart.Phase) -> String {
    let rules = chart.rules.rawValue
    guard phase.limits.points >= 6 else {
      return words(.tooFewPoints, ["count": String(phase.limits.points), "rules": rules])
    }
    let points = chart.points[phase.months]
    let hasPair = zip(points, points.dropFirst()).contains { $0.value != nil && $1.value != nil }
    return words(hasPair ? .tooLargePoints : .noAdjacentPoints, ["rules": rules])
  }

  /// The lines' labels at the right end.
  func limitLabel(_ word: Word, _ line: (ControlLimits) -> Double?) -> String {
    limits.flatMap(line).map { words(word, ["value": texts.numbers.cell($0)]) } ?? ""
  }

  /// What the chart shows besides its values, for those who do not see it: signals, phases and gaps among some months.
  func description(_ months: ArraySlice<MonthFigure>) -> String {
    guard let first = months.first?.month else { return "" }
    let points = chart.points.suffix(months.count)
    var parts: [String] = []
    for (variation, word) in [
      (Variation.improvement, Word.describedBetter), (.concern, .describedWorse), (.special, .describedOther),
    ] {
      let signals = points.count { $0.variation == variation }
      if signals > 0 { parts.append(words(word, ["count": count(signals)])) }
    }
    let starts = chart.phases.map(\.from).filter { $0 > first }
    if !starts.isEmpty {
      parts.append(words(.describedPhases, ["months": starts.map { calendar.full($0) }.joined(separator: ", ")]))
    }
    let gaps = months.count { $0.actual.value == nil }
    if gaps > 0 { parts.append(words(.describedGaps, ["count": count(gaps)])) }
    return parts.map { " " + $0 }.joined()
  }

  /// Its phases one by one, where there are several: from when, why, over how many months, and around what.
  func phases(_ starts: [PhaseStart]) -> [String] {
    guard chart.phases.count > 1, chart.rules != .none else { return [] }
    return chart.phases.map { phase in
      let start = starts.last { $0.from == phase.from }
      let head = (start ?? PhaseStart(from: phase.from, why: "", breaks: false)).head(texts)
      let limits = phase.limits
      guard let mean = limits.mean, let lower = limits.lower, let upper = limits.upper else {
        return words(.phaseNoLimits, ["phase": head, "count": count(limits.points)])
      }
      let word: Word =
        phase.season != nil
        ? .phaseSeason : asksForSeasons ? .phaseNoSeason : limits.kind == .trial ? .phaseTrial : .phaseLimits
      return words(
        word,
        [
          "phase": head, "count": count(limits.points), "mean": texts.numbers.full(mean),
          "lower": texts.numbers.lower(lower), "upper": texts.numbers.full(upper),
        ])
    }
  }
}

extension PhaseStart {
  /// From when, whether by another definition, and why.
  func head(_ texts: FigureTexts) -> String {
    let (words, month) = (texts.style.words, texts.style.calendar.full(from))
    if breaks {
      return [words(.phaseFromBreak, ["month": month]), why.withoutStop].filter { !$0.isEmpty }.joined(separator: ": ")
    }
    return why.isEmpty
      ? words(.phaseFrom, ["month": month]) : words(.phaseFromWhy, ["month": month, "why": why.withoutStop])
  }
}

extension ControlChart.Point {
  fileprivate var isSignal: Bool { variation.map { $0 != .commonCause } ?? false }
}
