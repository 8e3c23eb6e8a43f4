/// Arithmetic over metrics (maths.md 12).
public struct Formula: Sendable {
  /// One step of it.
  indirect enum Term: Hashable, Sendable {
    case number(Double)
    case metric(ID<Metric>)
    case negated(Term)
    case sum(Term, Term)
    case difference(Term, Term)
    case product(Term, Term)
    case quotient(Term, Term)
    case least([Term])
    case greatest([Term])
    /// The value `months` earlier.
    case lagged(Term, months: Int)
    /// The sum of the last `months` months.
    case windowed(Term, months: Int)

    /// The numbers that are written in it, in order.
    var numbers: [Double] {
      switch self {
      case .number(let number): [number]
      case .metric: []
      case .negated(let inner), .lagged(let inner, _), .windowed(let inner, _): inner.numbers
      case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
        a.numbers + b.numbers
      case .least(let terms), .greatest(let terms): terms.flatMap(\.numbers)
      }
    }

    /// How many values it asks for; windows inside windows multiply.
    var steps: Double {
      switch self {
      case .number: 0
      case .metric: 1
      case .negated(let inner), .lagged(let inner, _): inner.steps
      case .sum(let a, let b), .difference(let a, let b), .product(let a, let b), .quotient(let a, let b):
        a.steps + b.steps
      case .least(let terms), .greatest(let terms): terms.reduce(0) { $0 + $1.steps }
      case .windowed(let inner, let months): Double(months) * max(1, inner.steps)
      }
    }
  }

  let term: Term

  /// Whether it is one thing divided by another.
  var isQuotient: Bool { if case .quotient = term { true } else { false } }

  /// The metrics that it names, each time it names them.
  public let names: [Reference<Metric>]
  /// As it is written.
  public let text: String

  /// The names of functions, which no metric may bear.
  static let reserved = ["min", "max", "sum", "lag"]

  /// Its value where `value` gives a metric's value some months earlier.
  func evaluate(_ value: (ID<Metric>, Int) -> Known<Double>) -> Known<Double> {
    Self.evaluate(term, back: 0, value)
  }

  private static func evaluate(
    _ term: Term, back: Int, _ value: (ID<Metric>, Int) -> Known<Double>
  ) -> Known<Double> {
    switch term {
    case .number(let number): return .known(number)
    case .metric(let id): return value(id, back)
    case .negated(let inner): return evaluate(inner, back: back, value).map { -$0 }
    case .sum(let a, let b): return both(a, b, back, value) { .known($0 + $1) }
    case .difference(let a, let b): return both(a, b, back, value) { .known($0 - $1) }
    case .product(let a, let b): return both(a, b, back, value) { .known($0 * $1) }
    case .quotient(let a, let b):
      return both(a, b, back, value) { $1 == 0 ? .unknown(.divisionByZero) : .known($0 / $1) }
    case .least(let terms): return all(terms.map { evaluate($0, back: back, value) }).map { $0.min() ?? 0 }
    case .greatest(let terms): return all(terms.map { evaluate($0, back: back, value) }).map { $0.max() ?? 0 }
    case .lagged(let inner, let months): return evaluate(inner, back: back + months, value)
    case .windowed(let inner, let months):
      switch all((0..<months).map({ evaluate(inner, back: back + $0, value) })) {
      case .known(let numbers): return .finite(compensatedSum(numbers))
      case .unknown(let reason): return .unknown(reason)
      }
    }
  }

  private static func both(
    _ a: Term, _ b: Term, _ back: Int, _ value: (ID<Metric>, Int) -> Known<Double>,
    _ combine: (Double, Double) -> Known<Double>
  ) -> Known<Double> {
    switch (evaluate(a, back: back, value), evaluate(b, back: back, value)) {
    case (.known(let x), .known(let y)):
      let result = combine(x, y)
      if case .known(let number) = result, !number.isFinite { return .unknown(.tooLarge) }
      return result
    case (.unknown(let reason), _), (_, .unknown(let reason)): return .unknown(reason)
    }
  }

  private static func all(_ values: [Known<Double>]) -> Known<[Double]> {
    var numbers: [Double] = []
    for value in values {
      switch value {
      case .known(let number): numbers.append(number)
      case .unknown(let reason): return .unknown(reason)
      }
    }
    return .known(numbers)
  }
}
