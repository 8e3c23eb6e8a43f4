/// The indicators of alignment month by month (maths.md 13).
public struct IndicatorHistory: Sendable {
  /// How many of how many held in a month.
  public struct Share: Sendable {
    /// How many.
    public let value: Int
    /// Of how many.
    public let of: Int

    /// The share that held; nil where there was nothing to ask about.
    public var share: Double? { of == 0 ? nil : Double(value) / Double(of) }
  }

  /// One month.
  public struct Entry: Sendable {
    /// The month.
    public let month: Month
    /// One for each question, in order.
    public let shares: [Share]
    /// Whether it is what was recorded when the month was closed; else it is computed from today's files.
    public let isSealed: Bool
  }

  /// The months, oldest first.
  public let months: [Entry]
}

extension Figures {
  /// The indicators of the months up to the one that is reported, at most `count` of them.
  ///
  /// A closed month is told as it was sealed, to those who may see all that was sealed; the others' indicators are of
  /// what they may see, and no seal has that.
  public func indicatorHistory(_ count: Int) -> IndicatorHistory {
    guard let asOf, let first = metrics.compactMap({ $0.months.first?.month }).min() else {
      return IndicatorHistory(months: [])
    }
    let isTrusted = view.audience == view.configuration.audiences.last
    let seals = isTrusted ? view.entities.seals : []
    let months = max(first, asOf - (count - 1))...max(first, asOf)
    return IndicatorHistory(
      months: months.map { month in
        let sealed = seals.last { $0.month == month }.flatMap { $0.indicators.shares }
        let computed = {
          self.indicators(asOf: month).map { IndicatorHistory.Share(value: $0.value, of: $0.of) }
        }
        return IndicatorHistory.Entry(month: month, shares: sealed ?? computed(), isSealed: sealed != nil)
      })
  }
}

extension Seal.Indicators {
  /// One for each question, in order; nil where one of the six was not recorded.
  fileprivate var shares: [IndicatorHistory.Share]? {
    let recorded = Indicator.Question.allCases.map { question in
      switch question {
      case .coverage: coverage
      case .cascade: cascade
      case .measurement: measurement
      case .timeliness: timeliness
      case .reciprocity: reciprocity
      case .freshness: freshness
      }
    }
    let shares = recorded.compactMap { indicator -> IndicatorHistory.Share? in
      guard let value = indicator?.value, let of = indicator?.of, value <= of else { return nil }
      return .init(value: value, of: of)
    }
    return shares.count == recorded.count ? shares : nil
  }
}
