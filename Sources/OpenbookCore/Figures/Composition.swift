/// A whole metric's figure and its parts' (`part-of`), for one month, quarter or year.
public struct Composition: Sendable {
  /// One part.
  public struct Part: Sendable {
    /// Its position among the view's metrics.
    public let position: Int
    /// Its figure, or why there is none.
    public let actual: Known<Double>
  }

  /// The whole's position among the view's metrics.
  public let position: Int
  /// The whole's figure.
  public let actual: Double
  /// The parts, in the order of the view.
  public let parts: [Part]
  /// What no visible part accounts for: the whole less all parts; nil while a part has no figure, and where there is
  /// nothing left (maths.md 12's allowance for sums).
  public let rest: Double?

  init(position: Int, actual: Double, parts: [Part]) {
    self.position = position
    self.actual = actual
    self.parts = parts
    let values = parts.compactMap(\.actual.value)
    let rest = compensatedSum([actual] + values.map { -$0 })
    let size = values.reduce(actual.magnitude) { max($0, $1.magnitude) }
    self.rest = values.count == parts.count && rest.magnitude > 1e-9 * size ? rest : nil
  }
}

extension Figures {
  /// The wholes that have a part this audience may see, in order, each with its parts' positions.
  public var wholes: [(whole: Int, parts: [Int])] {
    var parts: [Int: [Int]] = [:]
    for index in view.metrics.indices {
      guard let whole = view.metrics[index].partOf.flatMap({ view.position(of: $0.id) }) else { continue }
      parts[whole, default: []].append(index)
    }
    return parts.keys.sorted().map { ($0, parts[$0] ?? []) }
  }

  /// How a whole came about in a month; nil where it has no result.
  public func composition(of whole: Int, _ parts: [Int], in month: Month) -> Composition? {
    guard let actual = metrics[whole].month(month)?.actual.value else { return nil }
    return Composition(
      position: whole, actual: actual,
      parts: parts.map { .init(position: $0, actual: metrics[$0].month(month)?.actual ?? .unknown(.notReported)) })
  }

  /// How a whole came about over a quarter or a year, as of a month; nil where it has no figure, and where its figures do
  /// not add up by their parts' (means and ratios of different months do not).
  public func composition(of whole: Int, _ parts: [Int], in period: Period, asOf: Month) -> Composition? {
    let aggregate = view.metrics[whole].aggregate
    guard [.sum, .last].contains(aggregate), parts.allSatisfy({ view.metrics[$0].aggregate == aggregate }),
      let actual = actual(of: period, ofMetricAt: whole, asOf: asOf)?.value
    else { return nil }
    return Composition(
      position: whole, actual: actual,
      parts: parts.map { part in
        .init(
          position: part, actual: self.actual(of: period, ofMetricAt: part, asOf: asOf) ?? .unknown(.notReported))
      })
  }
}
