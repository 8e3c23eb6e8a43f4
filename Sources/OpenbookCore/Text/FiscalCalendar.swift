/// Which quarter and which fiscal year a month belongs to (maths.md 1).
public struct FiscalCalendar: Hashable, Sendable {
  /// Whether a fiscal year bears the calendar year in which it starts or in which it ends.
  public enum Naming: String, CaseIterable, Sendable { case start, end }

  /// The month of the year in which the fiscal year starts, 1 to 12.
  public let starts: Int
  /// How the year is named; without effect where it starts in January.
  public let namedBy: Naming

  /// A fiscal year that starts in month `starts`.
  public init(starts: Int = 1, namedBy: Naming = .end) {
    self.starts = starts
    self.namedBy = namedBy
  }

  /// The fiscal year that holds a month.
  public func year(of month: Month) -> Period {
    let first = month.number >= starts ? month.year : month.year - 1
    return .year(starts > 1 && namedBy == .end ? first + 1 : first)
  }

  /// The fiscal quarter that holds a month.
  public func quarter(of month: Month) -> Period {
    guard case .year(let year) = year(of: month) else { return .month(month) }
    return .quarter(year, (month.number - starts + 12) % 12 / 3 + 1)
  }

  /// The months of a period, in order.
  public func months(of period: Period) -> ClosedRange<Month> {
    switch period {
    case .month(let month): return month...month
    case .quarter(let year, let quarter):
      let first = firstMonth(ofYear: year) + (quarter - 1) * 3
      return first...(first + 2)
    case .year(let year):
      let first = firstMonth(ofYear: year)
      return first...(first + 11)
    }
  }

  /// The last month of a month's fiscal quarter: what is reported every quarter is due in it.
  public func quarterEnd(of month: Month) -> Month { months(of: quarter(of: month)).upperBound }

  private func firstMonth(ofYear year: Int) -> Month {
    Month(year: starts > 1 && namedBy == .end ? year - 1 : year, number: starts)
  }

  /// Whether a fiscal year differs from the calendar year, so that it is written `FY2027`.
  public var isShifted: Bool { starts != 1 }
}

/// A month, a fiscal quarter or a fiscal year (maths.md 1).
public enum Period: Hashable, Sendable {
  /// A calendar month.
  case month(Month)
  /// A quarter, 1 to 4, of a fiscal year.
  case quarter(Int, Int)
  /// A fiscal year.
  case year(Int)

  /// The period written `2026-10`, `2026-Q4` or `2026`; nil for anything else.
  public init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    if let month = Month(bytes) {
      self = .month(month)
    } else if bytes.count == 7, let year = decimal(bytes[0..<4]), bytes[4] == UInt8(ascii: "-"),
      bytes[5] == UInt8(ascii: "Q"), let quarter = decimal(bytes[6..<7]), (1...4).contains(quarter),
      (1900...2199).contains(year)
    {
      self = .quarter(year, quarter)
    } else if bytes.count == 4, let year = decimal(bytes), (1900...2199).contains(year) {
      self = .year(year)
    } else {
      return nil
    }
  }
}

extension Period: CustomStringConvertible {
  /// As it is written in the content folder.
  public var description: String {
    switch self {
    case .month(let month): month.description
    case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
    case .year(let year): "\(year)"
    }
  }
}
