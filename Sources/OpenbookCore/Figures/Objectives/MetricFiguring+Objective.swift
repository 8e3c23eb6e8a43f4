extension MetricFiguring {
  /// The months of a run in which a result is due, whenever the metric was first reported.
  func dueMonths(of months: ClosedRange<Month>) -> [Month] {
    step == 1 ? Array(months) : months.filter { calendar.quarterEnd(of: $0) == $0 }
  }

  /// The newest value up to a month.
  func newest(by month: Month) -> Double? {
    guard let own else { return nil }
    var month = month
    while month >= own.first {
      if let value = own.value(month).value { return value }
      month = month - 1
    }
    return nil
  }

  /// Whether a result lacks that is needed at the end of a run of months: the last due one's for `last`, else that of
  /// any month that is due (maths.md 6).
  func lacksResult(in months: ClosedRange<Month>, asOf: Month) -> Bool {
    if metric.aggregate == .last {
      return dueMonths(of: months).last.map { !(own?.counts($0) ?? false) } ?? true
    }
    guard let reported = reported(in: months, asOf: asOf) else { return true }
    return reported.count < reported.dueCount
  }

  /// Which share of the targets of a run's months falls to the reported ones, edge by edge; that of the months
  /// themselves where one of them has no target, or an edge comes to nothing.
  func shares(of reported: ReportedMonths, in months: ClosedRange<Month>) -> (low: Double, high: Double) {
    let due = dueMonths(of: months)
    let byCount = due.isEmpty ? 1 : Double(reported.count) / Double(due.count)
    let all = due.compactMap { targets.target($0)?.edges }
    let covered = reported.compactMap { targets.target($0)?.edges }
    guard all.count == due.count, covered.count == reported.count else { return (byCount, byCount) }
    let share = { (part: [Double], whole: [Double]) in
      let share = compensatedSum(part) / compensatedSum(whole)
      return share.isFinite ? share : byCount
    }
    return (share(covered.map(\.low), all.map(\.low)), share(covered.map(\.high), all.map(\.high)))
  }
}
