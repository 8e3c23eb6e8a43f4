import OpenbookCore

/// Months, days and periods in words.
struct CalendarWords: Sendable {
  let words: Words
  let isShifted: Bool
  private let long: [String]
  private let short: [String]

  init(words: Words, calendar: FiscalCalendar) {
    self.words = words
    isShifted = calendar.isShifted
    long = words[.monthNames].split(separator: ",").map { $0.trimmingSpaces }
    short = words[.monthShort].split(separator: ",").map { $0.trimmingSpaces }
  }

  /// `October`.
  func name(_ month: Month) -> String { long.indices.contains(month.number - 1) ? long[month.number - 1] : "\(month)" }

  /// `October 2026`.
  func full(_ month: Month) -> String {
    words(.monthYear, ["month": name(month), "year": String(month.year)])
  }

  /// `Oct 2026`.
  func short(_ month: Month) -> String {
    guard short.indices.contains(month.number - 1) else { return "\(month)" }
    return words(.monthYear, ["month": short[month.number - 1], "year": String(month.year)])
  }

  /// `6 November 2026`.
  func day(_ date: CalendarDate) -> String {
    words(.day, ["day": String(date.day), "month": name(date.month), "year": String(date.month.year)])
  }

  /// `Q4 2026`, `FY2027`.
  func period(_ period: Period) -> String {
    switch period {
    case .month(let month): full(month)
    case .quarter(let year, let quarter):
      words(
        isShifted ? .fiscalQuarter : .quarterName, ["quarter": String(quarter), "year": String(year)])
    case .year(let year): isShifted ? words(.fiscalYear, ["year": String(year)]) : String(year)
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
