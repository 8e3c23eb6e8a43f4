/// 128 bits that stand for everything that went into a page.
///
/// It decides whether a page is rendered again; it is no signature and resists no attacker (the manifest has SHA-256
/// for that). Two lanes of multiply-and-fold mixing, the same on every machine and in every run.
public struct Fingerprint: Hashable, Sendable {
  /// The first lane.
  public private(set) var high: UInt64
  /// The second lane.
  public private(set) var low: UInt64

  /// Nothing mixed in yet.
  public init() {
    high = 0x9E37_79B9_7F4A_7C15
    low = 0xD1B5_4A32_D192_ED03
  }

  /// A fingerprint as it was stored.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Mixes in 64 bits.
  @inline(__always) public mutating func mix(_ word: UInt64) {
    high = Self.fold(high ^ word, 0xA076_1D64_78BD_642F)
    low = Self.fold(low &+ word, 0xE703_7ED1_A0B4_28DB) ^ high
  }

  /// Every bit of `a` reaches every bit of the result; without that, two small changes can cancel each other out.
  @inline(__always) private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// Mixes in bytes and their number, so that `ab` + `c` differs from `a` + `bc`.
  public mutating func mix(_ bytes: UnsafeRawBufferPointer) {
    mix(UInt64(bytes.count))
    var index = 0
    while index + 8 <= bytes.count {
      mix(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    guard index < bytes.count else { return }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    mix(rest)
  }

  /// Mixes in text.
  public mutating func mix(_ text: String) {
    var text = text
    text.withUTF8 { mix(UnsafeRawBufferPointer($0)) }
  }

  /// Mixes in bytes.
  public mutating func mix(_ bytes: [UInt8]) { bytes.withUnsafeBytes { mix($0) } }
}
