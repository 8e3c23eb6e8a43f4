/// What to write instead of a month, a quarter, a year or a day that cannot be read, worked out where that can be.
enum PeriodRemedy {
  /// Whether the day or the month stands first where a day is written in numbers with the year last.
  enum Order: Hashable, Sendable { case dayFirst, monthFirst }

  /// - Parameter expected: what is due, as the message says it.
  static func help(for text: String, expected: String) -> String {
    if let known = known(text, expected) { return known }
    if expected.contains("a day") { return "write year, month and day: 2026-10-31" }
    guard let year = Digits(text).year else { return "write year and month, such as 2026-10" }
    return "write the month too: \(year)-10"
  }

  /// What to write where the text tells a month, a quarter or a day; nil where it does not.
  ///
  /// - Parameter order: what other days of the same table tell, if they do.
  static func known(_ text: String, _ expected: String, _ order: Order? = nil) -> String? {
    let isDay = expected.contains("a day")
    if ["yes", "true", "done", "no", "false"].contains(text.lowercased()), isDay {
      return "write the day, 2026-10-14, or remove the line"
    }
    let digits = Digits(text)
    if digits.numbers.count(where: { $0.utf8.count == 4 }) > 1, !isDay {
      return expected.contains("Q4")
        ? "write one quarter, 2026-Q4, one year, 2026, or each month by itself" : "write each month by itself: 2026-10"
    }
    if let quarter = quarter(in: text) {
      guard let year = digits.year else { return "write the year too: 2026-Q\(quarter)" }
      return isDay
        ? "write a day such as \(year)-12-31"
        : expected.contains("Q4")
          ? "write \(year)-Q\(quarter)"
          : "write a month: for a metric with 'every: quarter' the quarter's last, such as \(year)-\(two(quarter * 3))"
    }
    let named = names.firstIndex { text.lowercased().contains($0) }.map { $0 + 1 }
    guard let year = digits.year else { return named.map { withoutYear($0, digits, isDay: isDay) } }
    if isDay { return dayHelp(year, digits.rest, named) }
    if let named { return "write \(year)-\(two(named))" }
    return monthHelp(year, digits, order)
  }

  /// A month by its name: `Oct-26`, `25-Oct`, `October`.
  private static func withoutYear(_ month: Int, _ digits: Digits, isDay: Bool) -> String {
    if isDay { return "write the year too: 2026-\(two(month))-\(two(digits.rest.first ?? 31))" }
    guard let number = digits.rest.first else { return "write the year too: 2026-\(two(month))" }
    return "write 20\(two(number))-\(two(month)) if \(two(number)) is the year"
  }

  /// A month by its number, which in `01.10.2026` may be the first or the second.
  private static func monthHelp(_ year: Int, _ digits: Digits, _ order: Order?) -> String? {
    let months = digits.rest.filter { (1...12).contains($0) }
    guard let first = months.first else { return digits.rest.isEmpty ? nil : "months are 01 to 12" }
    guard !digits.isYearFirst, digits.rest.count == 2, months.count == 2, months[0] != months[1] else {
      return "write \(year)-\(two(first))"
    }
    let (dayFirst, monthFirst) = ("\(year)-\(two(months[1]))", "\(year)-\(two(months[0]))")
    switch order {
    case .dayFirst: return "write \(dayFirst)"
    case .monthFirst: return "write \(monthFirst)"
    case nil:
      return "write year and month: \(dayFirst) if the day stands first, \(monthFirst) if the month does"
    }
  }

  /// What a day in numbers with the year last tells of the order; nil where it tells nothing.
  static func order(of text: String) -> Order? {
    let digits = Digits(text)
    guard digits.year != nil, !digits.isYearFirst, digits.rest.count == 2 else { return nil }
    switch (digits.rest[0], digits.rest[1]) {
    case (13...31, 1...12): return .dayFirst
    case (1...12, 13...31): return .monthFirst
    default: return nil
    }
  }

  /// The numbers in a text.
  private struct Digits {
    let numbers: [String]

    init(_ text: String) { numbers = text.split { !$0.isNumber || !$0.isASCII }.map(String.init) }

    var year: Int? { numbers.first { $0.utf8.count == 4 }.flatMap { Int($0) } }
    var isYearFirst: Bool { numbers.first?.utf8.count == 4 }
    /// Those that may be a day or a month: before a year that is not the first, since a time of day may follow.
    var rest: [Int] {
      let before = isYearFirst ? numbers[...] : numbers.prefix { $0.utf8.count != 4 }
      return before.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
    }
  }

  private static func dayHelp(_ year: Int, _ rest: [Int], _ named: Int?) -> String {
    if let named, let day = rest.first { return "write \(year)-\(two(named))-\(two(day))" }
    guard rest.count >= 2 else { return "write the day too: \(year)-\(two(named ?? rest.first ?? 12))-31" }
    let (a, b) = (rest[0], rest[1])
    if a > 12, b <= 12 { return "write \(year)-\(two(b))-\(two(a))" }
    if b > 12, a <= 12 { return "write \(year)-\(two(a))-\(two(b))" }
    return "write year, month and day: \(year)-\(two(a))-\(two(b)) or \(year)-\(two(b))-\(two(a))"
  }

  private static func quarter(in text: String) -> Int? {
    guard let mark = text.firstIndex(where: { $0 == "Q" || $0 == "q" }) else { return nil }
    let after = text[text.index(after: mark)...].first.flatMap { Int(String($0)) }
    return after.flatMap { (1...4).contains($0) ? $0 : nil }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}

/// A day that is written as days are, and that its month does not have.
struct ImpossibleDay {
  /// What to do about it.
  let remedy: String

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[7] == UInt8(ascii: "-"), let month = Month(bytes[0..<7]),
      decimal(bytes[8..<10]) != nil, CalendarDate(bytes) == nil
    else { return nil }
    remedy = "\(month) has \(month.days) days: the last is \(month)-\(month.days)"
  }
}
