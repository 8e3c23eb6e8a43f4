import OpenbookCore

/// Months, days and periods in words.
struct CalendarWords: Sendable {
  let words: Words
  let isShifted: Bool
  private let dayWord: Word
  private let long: [String]
  /// `Oct 2026` and its like for the months from `tableStart` on: tables name the same few months thousands of times.
  private let shortTable: [String]
  private static let tableStart = Month(year: 2000, number: 1)

  init(words: Words, configuration: Configuration) {
    let calendar = configuration.calendar
    self.words = words
    dayWord = NumberStyle(locale: configuration.locale).writesMonthFirst ? .dayMonthFirst : .day
    isShifted = calendar.isShifted
    long = words[.monthNames].split(separator: ",").map { $0.trimmingSpaces }
    let short = words[.monthShort].split(separator: ",").map { $0.trimmingSpaces }
    shortTable = (0..<600).map { offset in
      let month = Self.tableStart + offset
      guard short.indices.contains(month.number - 1) else { return "\(month)" }
      return words(.monthYear, ["month": short[month.number - 1], "year": String(month.year)])
    }
  }

  /// `October`.
  func name(_ month: Month) -> String { long.indices.contains(month.number - 1) ? long[month.number - 1] : "\(month)" }

  /// `October 2026`.
  func full(_ month: Month) -> String {
    words(.monthYear, ["month": name(month), "year": String(month.year)])
  }

  /// `Oct 2026`.
  func short(_ month: Month) -> String {
    let index = month - Self.tableStart
    return shortTable.indices.contains(index) ? shortTable[index] : full(month)
  }

  /// `6 November 2026`, or `November 6, 2026`, as the locale has it.
  func day(_ date: CalendarDate) -> String {
    words(dayWord, ["day": String(date.day), "month": name(date.month), "year": String(date.month.year)])
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
