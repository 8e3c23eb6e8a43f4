import OpenbookCore

/// A line with an actual, its target and how it stands: of a month, a quarter, a year.
protocol FigureLine: Sendable {
  var style: SiteStyle { get }
  var numbers: MetricNumbers { get }
  var actual: Double? { get }
  var target: Target? { get }
  var variance: Double? { get }
  var status: Status { get }
  /// How many decimals its numbers take, so that they come out as they are read.
  var decimals: Int { get }
}

extension FigureLine {
  var decimals: Int { numbers.decimals(actual, target, variance) }

  /// Whether the variance stands in a table as another number than zero.
  fileprivate var hasVariance: Bool { variance.map { !numbers.isZero($0, decimals: decimals) } ?? false }
}

extension Vocabulary where Context: FigureLine {
  /// The words that all such lines have.
  consuming func figures() -> Self {
    written("actual", "The value, without unit; empty when not reported", isEmpty: { $0.actual == nil }) {
      line, output in
      if let value = line.actual { line.numbers.writeCell(value, decimals: line.decimals, into: &output) }
    }
    .written("target", "The target, without unit; empty when there is none", isEmpty: { $0.target == nil }) {
      line, output in
      switch line.target {
      case .amount(let value)?: line.numbers.writeCell(value, decimals: line.decimals, into: &output)
      case .range(let low, let high)?:
        let decimals = line.decimals
        line.numbers.writeCell(low, decimals: decimals, into: &output)
        output.raw("–")
        line.numbers.writeCell(high, decimals: decimals, into: &output)
      case nil: break
      }
    }
    .written("variance", "Actual less target, signed", isEmpty: { $0.variance == nil }) { line, output in
      if let variance = line.variance {
        line.numbers.writeCell(variance, .always, decimals: line.decimals, into: &output)
      }
    }
    .flag("favourable", "Whether the variance is good") { $0.status == .met && $0.hasVariance }
    .flag("unfavourable", "Whether the variance is bad") {
      ($0.status == .missed || $0.status == .near) && $0.hasVariance
    }
    .text("status", "The status in words") { $0.style.words.status($0.status) }
    .text("status-class", "The status as a class: met, near, missed, no-target, not-reported") { $0.status.rawValue }
  }
}
