import OpenbookCore

/// Questions that the figures raise, by plain rules: each about the process, none about people.
struct FigureQuestions {
  private let material: SiteMaterial
  private let style: SiteStyle

  init(_ material: SiteMaterial, _ style: SiteStyle) {
    self.material = material
    self.style = style
  }

  private var words: Words { style.words }

  /// What to ask about some metrics and objectives, as of the month that is reported.
  func lines(_ metrics: [Int], _ objectives: [Objective]) -> [SheetLine] {
    guard let asOf = material.view.asOf else { return [] }
    return metrics.compactMap { question(ofMetricAt: $0, asOf) } + objectives.compactMap { question(of: $0) }
  }

  /// The first that applies: nothing is known, something changed, it is missed again and again.
  private func question(ofMetricAt position: Int, _ asOf: Month) -> SheetLine? {
    let shown = material.metrics[position]
    guard let index = shown.index(of: asOf) else { return nil }
    let months = shown.figures.months
    let month = months[index]
    let missed = months[...index].reversed().prefix { $0.status == .missed }.count
    let line = { (word: Word) in
      let text = words(
        word,
        [
          "metric": shown.summary.name, "month": style.calendar.name(month.month), "count": String(missed),
        ])
      return SheetLine(Linked(text, material.linked(EntityName(.metric, shown.id.text)).place))
    }
    if month.actual.value == nil { return line(.askNotReported) }
    if month.isSignal {
      let point = shown.figures.chart?.points.last { $0.month == month.month }
      let isHigh = (month.actual.value ?? 0) > (limits(of: shown, at: month.month)?.mean ?? 0)
      switch (point?.signals.first, month.variation) {
      case (.outside, .improvement): return line(isHigh ? .askRoseWell : .askFellWell)
      case (.outside, _): return line(isHigh ? .askRose : .askFell)
      case (_, .improvement): return line(.askBetter)
      case (_, .concern): return line(.askWorse)
      default: return line(.askOther)
      }
    }
    if month.assurance == .consistentlyMisses {
      // With seasons the limits are those of one calendar month.
      let isSeasonal = shown.figures.chart(asOf: month.month)?.phases.last?.season != nil
      return line(isSeasonal ? .askNeverMetSeason : .askNeverMet)
    }
    return missed > 2 ? line(.askMissed) : nil
  }

  private func limits(of shown: ShownMetric, at month: Month) -> ControlLimits? {
    shown.figures.chart(asOf: month)?.phases.last?.limits
  }

  private func question(of objective: Objective) -> SheetLine? {
    guard let figure = material.figure(of: objective) else { return nil }
    let place = material.linked(EntityName(.objective, objective.id.text)).place
    if let cascade = material.cascade(of: objective), cascade.state == .short {
      return SheetLine(Linked(words(.askShort, ["objective": objective.title]), place))
    }
    guard figure.status == .offTrack, let attainment = figure.attainment.value, let expected = figure.expected.value
    else { return nil }
    return SheetLine(
      Linked(
        words(
          .askOffTrack,
          [
            "objective": objective.title, "attainment": style.wholePercent(attainment),
            "expected": style.wholePercent(expected),
          ]), place))
  }
}

extension SiteMaterial {
  /// How an objective stands.
  func figure(of objective: Objective) -> ObjectiveFigure? {
    objectives.first { $0.quarter == objective.quarter }?.objective(objective.id)
  }

  /// What an objective's children add up to; nil where it has none.
  func cascade(of objective: Objective) -> Cascade? {
    objectives.first { $0.quarter == objective.quarter }?.cascade(of: objective.id)
  }

  /// The objectives of the current quarter that serve a factor: themselves, or through one above them.
  func objectives(serving factor: Factor) -> [Objective] {
    promises.of(quarter: promises.current ?? "").filter { objective in
      self.factor(servedBy: objective)?.id == factor.id
    }
  }

  /// An objective in a list: how it stands, whose it is, how far it has come.
  func line(
    _ objective: Objective, _ style: SiteStyle, withOwner: Bool = true, withQuarter: Bool = false
  ) -> SheetLine {
    let figure = figure(of: objective)
    return SheetLine(
      linked(EntityName(.objective, objective.id.text)), mark: figure.map { Mark($0.status, style.words) },
      detail: [
        withQuarter ? Linked(style.calendar.period(objective.quarter)) : nil,
        withOwner ? linked(objective.owner) : nil, Linked(ObjectiveFacts.progress(objective, self, style)),
        figure.flatMap { style.attainment($0) }.map { Linked($0) },
      ])
  }
}

extension SiteStyle {
  /// A share in whole percent, unless it has to be told from 0 or 100.
  func wholePercent(_ share: Double) -> String {
    MetricNumbers(NumberFacts(unit: "%", decimals: 0, values: [share]), style: numbers).full(share)
  }

  /// `27% of the way, 33% expected`; nil where there is no way to measure.
  func attainment(_ figure: ObjectiveFigure) -> String? {
    guard let attainment = figure.attainment.value else { return nil }
    let isRunning = [.onTrack, .atRisk, .offTrack].contains(figure.status)
    guard isRunning, let expected = figure.expected.value else {
      return words(.ofTheWay, ["attainment": wholePercent(attainment)])
    }
    return words(
      .ofTheWayExpected, ["attainment": wholePercent(attainment), "expected": wholePercent(expected)])
  }
}

extension Mark {
  /// How an objective stands.
  init(_ status: ObjectiveStatus, _ words: Words) {
    switch status {
    case .notStarted: self.init(.dotted, words[.notStarted])
    case .onTrack: self.init(.good, words[.onTrack])
    case .atRisk: self.init(.half, words[.atRisk])
    case .offTrack: self.init(.concern, words[.offTrack])
    case .met: self.init(.good, words[.met])
    case .missed: self.init(.concern, words[.missed])
    case .noTarget: self.init(.dotted, words[.noTarget])
    case .notReported: self.init(.hollow, words[.notReported])
    }
  }
}
