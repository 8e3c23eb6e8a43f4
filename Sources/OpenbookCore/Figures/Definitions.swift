/// Where a metric is defined otherwise from a month on (`breaks: true`), what that does to its quarters and years.
extension MetricFigures {
  /// The newest month within a quarter or a year, after the first that it counts, from which on another definition
  /// holds; nil where all its months are counted alike.
  public func redefinition(within period: Period) -> Month? {
    guard let due = due(in: period) else { return nil }
    return breaks.last { due.lowerBound < $0 && $0 <= due.upperBound }
  }

  /// The month from which on another definition holds, where nothing but that keeps a quarter or a year from being
  /// compared with the year before.
  public func redefinition(before period: PeriodFigure) -> Month? {
    guard period.yearOnYear == nil, let due = due(in: period.period) else { return nil }
    let isKnown = { (month: Month) in self.month(at: month)?.actual.value != nil }
    let months = stride(from: 0, through: due.upperBound - due.lowerBound, by: 1).map { due.lowerBound + $0 }
    guard months.contains(where: { isKnown($0) && isKnown($0 + -12) }) else { return nil }
    return breaks.last { due.lowerBound + -12 < $0 && $0 <= due.upperBound }
  }

  private var breaks: [Month] { source?.figuring.breaks ?? [] }

  private func due(in period: Period) -> ClosedRange<Month>? {
    guard let source, !breaks.isEmpty, let first = months.first?.month, let last = months.last?.month else {
      return nil
    }
    let all = source.figuring.calendar.months(of: period)
    let (from, to) = (max(all.lowerBound, first), min(all.upperBound, last))
    return from <= to ? from...to : nil
  }

  private func month(at month: Month) -> MonthFigure? {
    guard let first = months.first?.month, month >= first, (month - first) % step == 0 else { return nil }
    let index = (month - first) / step
    return index < months.count ? months[index] : nil
  }
}
