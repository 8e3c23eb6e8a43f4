/// A day, such as `2026-10-31`.
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// The month it lies in.
  public let month: Month
  /// The day of the month, from 1.
  public let day: Int

  /// The day written `2026-10-31`; nil for anything else, and for days that do not exist.
  public init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    guard bytes.count == 10, bytes[7] == UInt8(ascii: "-"), let month = Month(bytes[0..<7]),
      let day = decimal(bytes[8..<10]), day >= 1, day <= month.days
    else { return nil }
    self.month = month
    self.day = day
  }

  /// The last day of a month.
  public init(lastOf month: Month) {
    self.month = month
    day = month.days
  }

  /// A day of a month, from the first to the last one.
  public init(_ day: Int, of month: Month) {
    self.month = month
    self.day = min(max(day, 1), month.days)
  }

  /// Days compare by time.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

extension CalendarDate: CustomStringConvertible {
  /// `2026-10-31`.
  public var description: String { "\(month)-\(day < 10 ? "0" : "")\(day)" }
}
