import OpenbookCore

/// A metric's figures in words.
struct FigureTexts: Sendable {
  let style: SiteStyle
  let numbers: MetricNumbers

  private var words: Words { style.words }

  init(_ style: SiteStyle, _ numbers: MetricNumbers) {
    self.style = style
    self.numbers = numbers
  }

  /// A target in a table or on an axis.
  ///
  /// - Parameter decimals: where what stands beside it needs more than usual.
  func cell(_ target: Target, decimals: Int? = nil) -> String {
    switch target {
    case .amount(let value): numbers.cell(value, decimals: decimals)
    case .range(let low, let high): "\(numbers.cell(low, decimals: decimals))–\(numbers.cell(high, decimals: decimals))"
    }
  }

  /// A target in a sentence.
  ///
  /// - Parameter decimals: where what stands beside it needs more than usual.
  func full(_ target: Target, decimals: Int? = nil) -> String {
    switch target {
    case .amount(let value): numbers.full(value, decimals: decimals)
    case .range(let low, let high):
      words(
        .rangeTarget,
        ["low": numbers.lower(low, decimals: decimals), "high": numbers.full(high, decimals: decimals)])
    }
  }

  /// The size of a variance in a sentence.
  func size(_ variance: Double, decimals: Int? = nil) -> String {
    numbers.size(variance, points: words[.points], point: words[.point], decimals: decimals)
  }

  /// `$0.4M ahead (+8.3%)`, in the words of what is better.
  ///
  /// - Parameter ratio: the variance as a share of the target's size, where there is one. A metric in % goes without:
  ///   percents of percents would be read as points.
  func variance(
    _ variance: Double?, ratio: Double? = nil, _ direction: Metric.Direction, decimals: Int? = nil
  ) -> String {
    guard let variance else { return "" }
    guard variance != 0 else { return direction == .range ? words[.within] : words[.onTarget] }
    let told = distance(variance, direction, decimals: decimals)
    guard let ratio, let share = numbers.share(ratio) else { return told }
    return words(.withShare, ["value": told, "share": share])
  }

  private func distance(_ variance: Double, _ direction: Metric.Direction, decimals: Int?) -> String {
    let word: Word =
      switch direction {
      case .up: variance > 0 ? .ahead : .behind
      case .down: variance < 0 ? .ahead : .behind
      case .range, .none: variance > 0 ? .above : .below
      }
    return words(word, ["value": size(variance, decimals: decimals)])
  }

  /// Why there is no figure.
  func reason(_ reason: Unknown, name: (ID<Metric>) -> String) -> String {
    switch reason {
    case .notReported: words[.notReported]
    case .missing(let text): words(.reasonMissing, ["reason": text.withoutStop])
    case .input(let id): words(.reasonInput, ["metric": name(id)])
    case .divisionByZero: words[.reasonZero]
    case .tooLarge: words[.reasonLarge]
    case .unusable: words[.reasonUnusable]
    case .objective(let gap): words[gap.word]
    }
  }

  /// Why there is no figure, and who owes it, in sentences; a computed figure is owed by what it lacks.
  ///
  /// - Parameter months: which months lack, where several may.
  func lacking(_ reason: Unknown, _ lack: Lack?, owner: String?, months: String? = nil) -> String {
    let told: String? = reason == .notReported ? nil : self.reason(reason) { lack?.name ?? $0.text }
    let why =
      months.map { months in told.map { words(.lackingMonths, ["months": months, "why": $0]) } ?? months } ?? told
    let owing: String? =
      switch reason {
      case .notReported, .missing: owner
      case .input: lack?.owner
      case .divisionByZero, .tooLarge, .unusable, .objective: nil
      }
    return [why?.capitalizedFirst.withStop, owing.map { words(.owed, ["role": $0]) }].compactMap { $0 }
      .joined(separator: " ")
  }

  /// `$3.6M against $4.5M.`, or the value alone; nil without one.
  func against(_ actual: Double?, _ target: Target?, decimals: Int) -> String? {
    guard let actual else { return nil }
    let value = numbers.full(actual, decimals: decimals)
    guard let target else { return words(.valueAlone, ["actual": value]) }
    return words(.ofTarget, ["actual": value, "target": full(target, decimals: decimals)])
  }

  /// `9 of 12 months`, or `3 of 4 quarters` for a quarterly metric.
  func coverage(_ period: PeriodFigure, isQuarterly: Bool) -> String {
    style.part(period.reported, of: period.due, isQuarterly: isQuarterly)
  }

  /// `+11.4%`, or `+2.1 points` for a metric in %.
  func change(_ change: Double, decimals: Int? = nil) -> String {
    numbers.change(change, points: words[.points], point: words[.point], decimals: decimals)
  }

  /// A period's change on the year before, with how many months it compares where those are fewer than the figure's:
  /// `+28.6% (2 months)`; empty where nothing compares.
  func yearOnYear(_ figure: PeriodFigure, isQuarterly: Bool) -> String {
    guard let year = figure.yearOnYear else { return "" }
    guard let value = year.change else { return words[.noComparison] }
    let change = change(value, decimals: numbers.decimals(figure))
    guard year.months < figure.reported else { return change }
    return words(
      .changeOver, ["change": change, "months": style.count(year.months, isQuarterly: isQuarterly)])
  }

  /// That a quarter or a year holds months by two definitions; nil where it does not, and of the newest month alone.
  func definitions(_ figure: PeriodFigure, _ page: MetricPage) -> String? {
    guard page.aggregate != .last, let since = page.figures.redefinition(within: figure.period) else { return nil }
    return words(.twoDefinitions, ["month": style.calendar.short(since)])
  }

  /// What was restated: `restated from 3.8 on 9 Nov 2026: why`.
  func restatement(_ restatement: MonthResult.Restatement) -> String {
    words(
      .restatedFrom,
      [
        "value": restatement.from.map { numbers.full($0.value) } ?? "",
        "date": restatement.date.map { style.calendar.day($0) } ?? "", "why": restatement.why ?? "",
      ])
  }
}

/// How a status is shown: a word, and a class that gives it shape and colour.
struct StatusMark: Sendable {
  let text: String
  let name: String

  init(_ status: Status, _ words: Words, text: String? = nil) {
    self.text = text ?? words.status(status)
    name = status.rawValue
  }

  static let vocabulary = Vocabulary<StatusMark>()
    .text("status", "The status in words") { $0.text }
    .text("status-class", "The status as a class: met, near, missed, no-target, not-reported") { $0.name }
}

extension Variation? {
  /// A signal as a class: good, concern, special.
  var className: String {
    switch self {
    case .improvement: "good"
    case .concern: "concern"
    case .special, .commonCause, nil: "special"
    }
  }
}

extension String {
  /// Without the full stop at its end, for texts that put their own.
  var withoutStop: String { hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self }
}

extension ObjectiveGap {
  fileprivate var word: Word {
    switch self {
    case .notStarted: .reasonNotStarted
    case .noMeasure: .reasonNoMeasure
    case .noTarget: .reasonNoTarget
    case .noStart: .reasonNoStart
    case .limit: .reasonLimit
    case .range: .reasonRange
    case .nothingToShare: .reasonNothingToShare
    case .mixedLinks: .reasonMixedLinks
    case .noCountingChild: .reasonNoCountingChild
    case .child: .reasonChild
    case .contribution: .reasonContribution
    case .noContribution: .reasonNoContribution
    case .doesNotCount: .reasonDoesNotCount
    }
  }
}
