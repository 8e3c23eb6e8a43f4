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
  func cell(_ target: Target) -> String {
    switch target {
    case .amount(let value): numbers.cell(value)
    case .range(let low, let high): "\(numbers.cell(low))–\(numbers.cell(high))"
    }
  }

  /// A target in a sentence.
  func full(_ target: Target) -> String {
    switch target {
    case .amount(let value): numbers.full(value)
    case .range(let low, let high): words(.rangeTarget, ["low": numbers.full(low), "high": numbers.full(high)])
    }
  }

  /// The size of a variance in a sentence.
  func size(_ variance: Double) -> String { numbers.size(variance, points: words[.points]) }

  /// `$0.4M ahead`, in the words of what is better.
  func variance(_ variance: Double?, _ direction: Metric.Direction) -> String {
    guard let variance else { return "" }
    guard variance != 0 else { return direction == .range ? words[.within] : words[.onTarget] }
    let word: Word =
      switch direction {
      case .up: variance > 0 ? .ahead : .behind
      case .down: variance < 0 ? .ahead : .behind
      case .range, .none: variance > 0 ? .above : .below
      }
    return words(word, ["value": size(variance)])
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

  /// `9 of 12 months`, or `3 of 4 quarters` for a quarterly metric.
  func coverage(_ period: PeriodFigure, isQuarterly: Bool) -> String {
    words(
      isQuarterly ? .partQuarters : .partMonths,
      ["reported": String(period.reported), "due": String(period.due)])
  }

  /// `+11.4%`, or `+2.1 points` for a metric in %.
  func change(_ change: PeriodFigure.YearOnYear) -> String {
    guard let value = change.change else { return words[.noComparison] }
    return numbers.change(value, points: words[.points])
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
