extension Objective {
  /// The months of its own results, as far as they count: from its first one to its last or to as-of, with a reason
  /// where nothing is reported. None for other measures, and before it begins.
  ///
  /// Its target is what its last month must reach, so no month has one.
  ///
  /// - Parameter months: those of the objective.
  public func ownMonths(_ months: ClosedRange<Month>, asOf: Month?) -> [MonthFigure] {
    guard case .own(let own) = measure, let asOf, asOf >= months.lowerBound else { return [] }
    let last = min(asOf, months.upperBound)
    let byMonth = Dictionary(own.results.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
    return (0...(last - months.lowerBound)).map { step in
      let month = months.lowerBound + step
      let result = byMonth[month]
      return MonthFigure(
        month: month,
        actual: result?.actual.map { .known($0.value) }
          ?? .unknown(result?.missing.map { .missing($0) } ?? .notReported),
        target: nil, variance: nil, status: .noTarget, variation: nil, signal: nil, assurance: nil,
        words: result.flatMap { MonthFigure.Words.of($0) })
    }
  }
}

extension Measure.Milestone {
  /// Whether it was done when a month ended; nil: at all.
  public func isDone(by asOf: Month?) -> Bool {
    guard let done else { return false }
    return asOf.map { done.month <= $0 } ?? true
  }

  /// Whether it was due by the last day of a month, and was not done when the month ended: no clock decides it.
  public func isOverdue(asOf: Month?) -> Bool {
    guard let due, let asOf else { return false }
    return !isDone(by: asOf) && due <= CalendarDate(lastOf: asOf)
  }
}
