/// A value that can go into a page, and so into the page's fingerprint.
///
/// A struct feeds each of its stored properties by name; a test compares the names with the properties by reflection,
/// so that none can be forgotten and a page go stale.
public protocol Fingerprinted: Sendable {
  /// Feeds everything that tells this value from another.
  func feed(_ fingerprinting: inout Fingerprinting)
}

/// A fingerprint on its way.
public struct Fingerprinting: Sendable {
  /// What was fed so far.
  public private(set) var fingerprint = Fingerprint()
  /// The names of the properties that were fed directly; recorded for tests only.
  public private(set) var names: [String]?
  private var depth = 0

  /// - Parameter recordsNames: whether to note the names of what is fed directly.
  public init(recordsNames: Bool = false) { names = recordsNames ? [] : nil }

  /// Feeds a property.
  public mutating func add(_ name: StaticString, _ value: some Fingerprinted) {
    if names != nil, depth == 0 { names?.append("\(name)") }
    depth += 1
    value.feed(&self)
    depth -= 1
  }

  /// Feeds 64 bits.
  @inline(__always) public mutating func mix(_ word: UInt64) { fingerprint.mix(word) }

  /// Feeds bytes.
  public mutating func mix(_ bytes: [UInt8]) { fingerprint.mix(bytes) }

  /// Feeds text.
  public mutating func mix(_ text: String) { fingerprint.mix(text) }
}

extension Fingerprint: Fingerprinted {
  /// The fingerprint of a value.
  public static func of(_ value: some Fingerprinted) -> Fingerprint {
    var fingerprinting = Fingerprinting()
    value.feed(&fingerprinting)
    return fingerprinting.fingerprint
  }

  /// Both lanes.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(high)
    fingerprinting.mix(low)
  }

  /// 32 hexadecimal digits.
  public var hex: String {
    [high, low].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}

extension String: Fingerprinted {
  /// Its UTF-8 and length.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(self) }
}

extension Int: Fingerprinted {
  /// Its bits.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(UInt64(bitPattern: Int64(self))) }
}

extension Double: Fingerprinted {
  /// Its bits.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(bitPattern) }
}

extension Bool: Fingerprinted {
  /// One or zero.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(self ? 1 : 0) }
}

extension Optional: Fingerprinted where Wrapped: Fingerprinted {
  /// Whether there is a value, and the value.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(self == nil ? 0 : 1)
    self?.feed(&fingerprinting)
  }
}

extension Array: Fingerprinted where Element: Fingerprinted {
  /// Their number and each element.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.mix(UInt64(count))
    for element in self { element.feed(&fingerprinting) }
  }
}

extension Fingerprinted where Self: RawRepresentable, RawValue == String {
  /// Its raw value.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(rawValue) }
}

extension Month: Fingerprinted {
  /// Its index.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(UInt64(UInt32(bitPattern: index))) }
}

extension CalendarDate: Fingerprinted {
  /// As text.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(description) }
}

extension Period: Fingerprinted {
  /// How long it is, and which.
  public func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .month(let month):
      fingerprinting.mix(1)
      month.feed(&fingerprinting)
    case .quarter(let year, let quarter):
      fingerprinting.mix(2)
      year.feed(&fingerprinting)
      quarter.feed(&fingerprinting)
    case .year(let year):
      fingerprinting.mix(3)
      year.feed(&fingerprinting)
    }
  }
}

extension ID: Fingerprinted {
  /// Its text.
  public func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.mix(text) }
}
