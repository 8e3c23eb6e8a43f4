/// When something was reviewed last, and how long that holds (maths.md 13, freshness).
public struct Review: Sendable {
  var day: Located<CalendarDate>?
  var statedInterval: Int?

  /// The day of the last review.
  public var reviewed: CalendarDate? { day?.value }

  /// For how many months a review holds: three, unless it says otherwise.
  public var interval: Int { statedInterval ?? 3 }

  /// Whether the last review reaches the last day of a month; false where there was none.
  public func isFresh(in month: Month) -> Bool {
    guard let reviewed else { return false }
    let until = reviewed.month + interval
    return until > month || until == month && reviewed.day >= month.days
  }
}
