/// A value, or the reason why there is none: never zero, and never nil by accident.
public enum Known<Value: Sendable>: Sendable {
  /// The value.
  case known(Value)
  /// Why there is none.
  case unknown(Unknown)

  /// The value, where the reason does not matter.
  public var value: Value? {
    switch self {
    case .known(let value): value
    case .unknown: nil
    }
  }

  /// The reason, where there is no value.
  public var reason: Unknown? {
    switch self {
    case .known: nil
    case .unknown(let reason): reason
    }
  }

  /// The value put through a function; the reason as it is.
  func map<Other>(_ transform: (Value) -> Other) -> Known<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .unknown(let reason): .unknown(reason)
    }
  }
}

/// Why a figure has no value.
public enum Unknown: Hashable, Sendable {
  /// Nobody has reported it.
  case notReported
  /// Its owner says why it cannot be reported.
  indirect case missing(String)
  /// A metric that it is computed from has no value.
  indirect case input(ID<Metric>)
  /// Its formula divides by zero.
  case divisionByZero
  /// Its formula gives a number too large to write.
  case tooLarge
  /// Its formula is wrong or goes in a circle; a finding says so.
  case unusable
  /// An objective or a cascade has no such figure.
  case objective(ObjectiveGap)
}

extension Known<Double> {
  /// A number, unless it has grown too large to be one.
  static func finite(_ number: Double) -> Known { number.isFinite ? .known(number) : .unknown(.tooLarge) }
}

/// A sum that carries the rounding of each step along (Neumaier 1974).
///
/// Decimals are no exact Doubles: 0.1 + 0.2 − 0.3 leaves 3e-17. What is no more than the terms' own rounding can leave is
/// 0, so that a sum that meets a target of 0 does so.
struct CompensatedSum {
  private var sum = 0.0
  private var carried = 0.0
  /// Σ of the terms' sizes that a Double does not hold exactly: whole numbers it does.
  private var rounded = 0.0

  var value: Double {
    let value = sum + carried
    return value.magnitude <= rounded * 0x1p-52 ? 0 : value
  }

  mutating func add(_ number: Double) {
    if number != number.rounded() { rounded += number.magnitude }
    let next = sum + number
    carried += sum.magnitude >= number.magnitude ? (sum - next) + number : (number - next) + sum
    sum = next
  }
}

/// The sum of numbers with the rounding of each step carried along.
public func compensatedSum(_ numbers: some Sequence<Double>) -> Double {
  var sum = CompensatedSum()
  for number in numbers { sum.add(number) }
  return sum.value
}
