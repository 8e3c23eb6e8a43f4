/// What to write instead of a month, a quarter, a year or a day that cannot be read, worked out where that can be.
enum PeriodRemedy {
  /// - Parameter expected: what is due, as the message says it.
  static func help(for text: String, expected: String) -> String {
    let isDay = expected.contains("a day")
    if ["yes", "true", "done", "no", "false"].contains(text.lowercased()), isDay {
      return "write the day, 2026-10-14, or remove the line"
    }
    let numbers = text.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    let year = numbers.first { $0.utf8.count == 4 }.flatMap { Int($0) }
    if numbers.count(where: { $0.utf8.count == 4 }) > 1, !isDay {
      return expected.contains("Q4")
        ? "write one quarter, 2026-Q4, one year, 2026, or each month by itself" : "write each month by itself: 2026-10"
    }
    if let quarter = quarter(in: text) {
      guard let year else { return "write the year too: 2026-Q\(quarter)" }
      return isDay
        ? "write a day such as \(year)-12-31"
        : expected.contains("Q4")
          ? "write \(year)-Q\(quarter)"
          : "write a month: for a metric with 'every: quarter' the quarter's last, such as \(year)-\(two(quarter * 3))"
    }
    let rest = numbers.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
    let named = names.firstIndex { text.lowercased().contains($0) }.map { $0 + 1 }
    guard let year else {
      return named == nil
        ? "write \(isDay ? "year, month and day: 2026-10-31" : "year and month: 2026-10")"
        : "write the year too: \(isDay ? "2026-\(two(named ?? 1))-31" : "2026-\(two(named ?? 1))")"
    }
    if isDay { return dayHelp(year, rest, named) }
    guard let month = named ?? rest.first(where: { (1...12).contains($0) }) else {
      return rest.isEmpty ? "write the month too: \(year)-10" : "months are 01 to 12"
    }
    return "write \(year)-\(two(month))"
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
