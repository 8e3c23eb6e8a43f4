import OpenbookCore

/// A metric's quarter or year in a list: what changed in it, whether it was met, or what lacks and who owes it.
///
/// A class, immutable: each of a row's words asks for it again.
final class PeriodLine: Sendable {
  private let row: PeriodResultDisplay
  private let detail: String
  private let variation: Variation?
  private let rule: String

  /// - Parameter detail: the sentences behind its name and status.
  init(_ row: PeriodResultDisplay, _ detail: String, _ variation: Variation? = nil, rule: String = "") {
    self.row = row
    self.detail = detail
    self.variation = variation
    self.rule = rule
  }

  static let vocabulary = Vocabulary<PeriodLine>()
    .text("name", "The metric's name") { $0.row.result.metric.summary.name }
    .text("href", "A link to its page") { $0.row.up + $0.row.result.metric.path }
    .text("status", "The status in words") { $0.row.style.words.status($0.row.status) }
    .text("status-class", "The status as a class: met, near, missed, no-target, not-reported") {
      $0.row.status.rawValue
    }
    .text("signal", "The newest of its months that was a signal, where one was") {
      $0.row.style.words.signal($0.variation) ?? ""
    }
    .text("signal-class", "The signal as a class: good, concern, special") { $0.variation.className }
    .text("signal-rule", "In which months, and by which rule, in plain words") { $0.rule }
    .text("detail", "What is behind the status, in a sentence") { $0.detail }
}

/// What a quarter or a year brought, as lists: each metric as of the period's newest month.
struct PeriodLists {
  let style: SiteStyle

  /// Its months that were signals when they were the newest; nil where none was.
  func signals(_ row: PeriodResultDisplay) -> PeriodLine? {
    let months = held(row).filter(\.isSignal)
    guard let newest = months.last, let signal = newest.signal else { return nil }
    // Those that the newest one stands for, then the rest.
    let same = months.filter { $0.variation == newest.variation && $0.signal == signal }
    let rest = months.filter { !($0.variation == newest.variation && $0.signal == signal) }
    let other = rest.isEmpty ? nil : style.words(.alsoSignals, ["months": names(rest, of: row)])
    return PeriodLine(
      row, [against(row), other].compactMap { $0 }.joined(separator: " "), newest.variation,
      rule: style.words(.ruleInMonths, ["months": names(same, of: row), "rule": style.words.rule(signal)]))
  }

  /// Its value against its target, and which of its months missed theirs.
  func judged(_ row: PeriodResultDisplay) -> PeriodLine {
    let missed = held(row).filter { $0.status == .missed }
    let months =
      missed.isEmpty || row.result.months.count < 2
      ? nil : style.words(.monthsMissed, ["months": names(missed, of: row)])
    return PeriodLine(row, [against(row), months].compactMap { $0 }.joined(separator: " "))
  }

  /// Which of its months lack, why, and who owes them; nil where none does.
  func lacking(_ row: PeriodResultDisplay) -> PeriodLine? {
    let owner = row.result.metric.summary.owner
    let months = held(row).filter { $0.actual.value == nil }
    guard !months.isEmpty else {
      return row.figure?.actual.value == nil
        ? PeriodLine(row, row.texts.lacking(row.figure?.actual.reason ?? .notReported, nil, owner: owner)) : nil
    }
    // Months with the same reason stand together.
    var reasons: [(reason: Unknown, lack: Lack?, months: [MonthFigure])] = []
    for (month, lack) in zip(months, row.result.lacks) {
      let reason = month.actual.reason ?? .notReported
      if let place = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[place].months.append(month)
      } else {
        reasons.append((reason, lack, [month]))
      }
    }
    let sentences = reasons.map { reason, lack, months in
      row.texts.lacking(reason, lack, owner: owner, months: names(months, of: row))
    }
    return PeriodLine(row, sentences.joined(separator: " "))
  }

  private func held(_ row: PeriodResultDisplay) -> ArraySlice<MonthFigure> {
    row.result.metric.figures.months[row.result.months]
  }

  private func against(_ row: PeriodResultDisplay) -> String? {
    row.texts.against(row.actual, row.target, decimals: row.decimals)
  }

  /// `January`, `January, March`, `January to April, June`.
  private func names(_ months: [MonthFigure], of row: PeriodResultDisplay) -> String {
    let step = row.result.metric.figures.step
    var runs: [[Month]] = []
    for month in months.map(\.month) {
      if let last = runs.last?.last, month - last == step {
        runs[runs.count - 1].append(month)
      } else {
        runs.append([month])
      }
    }
    return runs.map { run in
      guard run.count > 2, let first = run.first, let last = run.last else {
        return run.map { style.calendar.name($0) }.joined(separator: ", ")
      }
      return style.words(.rangeTarget, ["low": style.calendar.name(first), "high": style.calendar.name(last)])
    }.joined(separator: ", ")
  }
}
