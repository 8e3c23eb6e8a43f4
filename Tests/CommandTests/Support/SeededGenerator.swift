/// Numbers that are the same in every run of the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A new seed each day's run, unless `OPENBOOK_SEED` asks for one that failed.
  static func seed(_ asked: String?) -> UInt64 { asked.flatMap { UInt64($0) } ?? UInt64.random(in: 1...999_999) }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
