/// A rule by which a point stands out from noise (maths.md 5), in the order of precedence.
public enum Signal: String, CaseIterable, Comparable, Sendable {
  /// Beyond a limit.
  case outside
  /// One of successive points that strictly rise or strictly fall.
  case trend
  /// One of two, of three successive points on one side, beyond the near-limit.
  case twoOfThree = "two-of-three"
  /// One of successive points on one side of the mean.
  case run
  /// One of four successive points of which three are nearer to one same limit than to the mean.
  case threeOfFour = "three-of-four"

  fileprivate var bit: UInt8 {
    switch self {
    case .outside: 1
    case .trend: 2
    case .twoOfThree: 4
    case .run: 8
    case .threeOfFour: 16
    }
  }

  /// The one that takes precedence is the less.
  public static func < (a: Signal, b: Signal) -> Bool { a.bit < b.bit }
}

/// The signals of one point, each once; gone through in the order of precedence.
///
/// A byte, not an array: a site has a set for every month of every metric, and most are empty.
public struct SignalSet: Hashable, Sendable {
  private var bits: UInt8 = 0

  /// No signal.
  public init() {}

  /// The one that takes precedence; nil where there is none.
  public var first: Signal? { isEmpty ? nil : Signal.allCases.first(where: contains) }

  /// Whether there is none.
  public var isEmpty: Bool { bits == 0 }

  /// Whether a signal is among them.
  public func contains(_ signal: Signal) -> Bool { bits & signal.bit != 0 }

  mutating func insert(_ signal: Signal) { bits |= signal.bit }
}

extension SignalSet: Sequence {
  /// The signals in the order of precedence.
  public func makeIterator() -> some IteratorProtocol<Signal> { Signal.allCases.lazy.filter(contains).makeIterator() }
}
