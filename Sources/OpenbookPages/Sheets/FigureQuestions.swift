import OpenbookCore

/// Questions that the figures raise, by plain rules: each about the process, none about people.
struct FigureQuestions {
  /// The most questions of one factor: a longer list is not asked.
  private static let cap = 8

  private let material: SiteMaterial
  private let style: SiteStyle

  init(_ material: SiteMaterial, _ style: SiteStyle) {
    self.material = material
    self.style = style
  }

  private var words: Words { style.words }

  /// What to ask about some metrics and objectives, as of the month that is reported, the gravest first.
  func lines(_ metrics: [Int], _ objectives: [Objective]) -> [SheetLine] {
    guard let asOf = material.view.asOf else { return [] }
    var byRank: [Rank: [SheetLine]] = [:]
    for position in metrics {
      if let (rank, line) = question(ofMetricAt: position, asOf) { byRank[rank, default: []].append(line) }
    }
    for asked in lines(asked(of: objectives)) { byRank[asked.rank, default: []].append(asked.line) }
    return Array(Rank.allCases.flatMap { byRank[$0] ?? [] }.prefix(Self.cap))
  }

  /// What comes before what, where not everything can be asked.
  private enum Rank: CaseIterable { case concern, cascade, offTrack, miss, change }

  /// What to ask of objectives: first of those that serve none of the others, then of what serves them, of each rank no
  /// more than is ever asked.
  private func asked(of objectives: [Objective]) -> [Asked] {
    var (found, level): ([Asked], [Objective]) = ([], top(of: objectives))
    let ids = Set(objectives.map(\.id))
    var seen = Set(level.map(\.id))
    while !level.isEmpty {
      for objective in level {
        guard let question = question(of: objective), found.count(where: { $0.rank == question.rank }) < Self.cap
        else { continue }
        let isTwin = found.contains {
          $0.objective.title == objective.title && isSameOwner($0.objective, objective)
        }
        if !isTwin { found.append(question) }
      }
      level = level.flatMap { material.promises.children(of: $0) }
        .filter { ids.contains($0.id) && seen.insert($0.id).inserted }
    }
    return found
  }

  /// The objectives that serve none of the others.
  private func top(of objectives: [Objective]) -> [Objective] {
    let ids = Set(objectives.map(\.id))
    return objectives.filter { objective in
      objective.parent.flatMap { material.view.objective($0.id) }.map { !ids.contains($0.id) } ?? true
    }
  }

  private func isSameOwner(_ a: Objective, _ b: Objective) -> Bool {
    material.view.isSame(EntityName(.role, a.owner.id.text), EntityName(.role, b.owner.id.text))
  }

  /// Where two objectives bear one title each is told with its owner.
  private func lines(_ asked: [Asked]) -> [(rank: Rank, line: SheetLine)] {
    let titles = Dictionary(grouping: asked) { $0.objective.title }
    return asked.map { asked in
      let objective = asked.objective
      let isAlone = titles[objective.title]?.count == 1
      let role = material.view.name(of: EntityName(.role, objective.owner.id.text))
      let name =
        isAlone
        ? words(.quotedTitle, ["title": objective.title])
        : words(.quotedTitleOf, ["title": objective.title, "role": role])
      let text = words(
        asked.word, ["objective": name, "attainment": asked.attainment, "expected": asked.expected])
      let place = material.linked(EntityName(.objective, objective.id.text)).place
      return (asked.rank, SheetLine(Linked(text, place)))
    }
  }

  /// What is asked of an objective.
  private struct Asked {
    let objective: Objective
    let rank: Rank
    let word: Word
    var attainment = ""
    var expected = ""
  }

  /// The first that applies: nothing is known, something changed, it is missed again and again.
  private func question(ofMetricAt position: Int, _ asOf: Month) -> (Rank, SheetLine)? {
    let shown = material.metrics[position]
    guard let index = shown.index(of: asOf) else { return nil }
    let months = shown.figures.months
    let month = months[index]
    let missed = months[...index].reversed().prefix { $0.status == .missed }.count
    let line = { (rank: Rank, word: Word) in
      let text = words(
        word,
        [
          "metric": shown.summary.name, "month": style.calendar.name(month.month), "count": String(missed),
        ])
      return (rank, SheetLine(Linked(text, material.linked(EntityName(.metric, shown.id.text)).place)))
    }
    if month.actual.value == nil { return line(.miss, .askNotReported) }
    if month.isSignal {
      let point = shown.figures.chart?.points.last { $0.month == month.month }
      let isHigh = (month.actual.value ?? 0) > (limits(of: shown, at: month.month)?.mean ?? 0)
      switch (point?.signals.first, month.variation) {
      case (.outside, .improvement): return line(.change, isHigh ? .askRoseWell : .askFellWell)
      case (.outside, .concern): return line(.concern, isHigh ? .askRose : .askFell)
      case (.outside, _): return line(.change, isHigh ? .askRose : .askFell)
      case (_, .improvement): return line(.change, .askBetter)
      case (_, .concern): return line(.concern, .askWorse)
      default: return line(.change, .askOther)
      }
    }
    if month.assurance == .consistentlyMisses {
      // With seasons the limits are those of one calendar month.
      let isSeasonal = shown.figures.chart(asOf: month.month)?.phases.last?.season != nil
      return line(.miss, isSeasonal ? .askNeverMetSeason : .askNeverMet)
    }
    guard missed > 2 else { return nil }
    // Without limits nobody can tell whether its history has changed.
    return line(.miss, month.variation == nil ? .askMissedAlone : .askMissed)
  }

  private func limits(of shown: ShownMetric, at month: Month) -> ControlLimits? {
    shown.figures.chart(asOf: month)?.phases.last?.limits
  }

  private func question(of objective: Objective) -> Asked? {
    guard let figure = material.figure(of: objective) else { return nil }
    switch material.cascade(of: objective)?.state {
    case .short: return Asked(objective: objective, rank: .cascade, word: .askShort)
    case .over: return Asked(objective: objective, rank: .cascade, word: .askOver)
    default: break
    }
    guard figure.status == .offTrack, let attainment = figure.attainment.value, let expected = figure.expected.value
    else { return nil }
    return Asked(
      objective: objective, rank: .offTrack, word: .askOffTrack, attainment: style.wholePercent(attainment),
      expected: style.wholePercent(expected))
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

  /// `27% of the way, 33% expected`, or whether a limit is kept; nil where neither is known.
  func attainment(_ figure: ObjectiveFigure) -> String? {
    if let isKept = figure.isKept { return words[isKept ? .limitKept : .limitBroken] }
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
