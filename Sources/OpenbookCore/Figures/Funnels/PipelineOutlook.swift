/// What a funnel's pipeline means for a coming month (maths.md 9). Never drawn like an actual.
public struct PipelineOutlook: Sendable {
  /// A conversion that is still ahead.
  public struct Step: Sendable {
    /// The stage that is reached.
    public let stage: ID<Metric>
    /// The pooled conversion to it.
    public let conversion: StageConversion
  }

  /// The month in which the deals are to come.
  public let month: Month
  /// The stage at which they stand now: the furthest one with a count; nil where none has one.
  public let stage: ID<Metric>?
  /// The month in which that stage counted them.
  public let counted: Month?
  /// What it counted.
  public let count: Double?
  /// What is still ahead of them, in the order of the stages.
  public let steps: [Step]
  /// How many deals it comes to: the count × the conversions; or why that is not known.
  public let deals: Known<Double>
  /// Deals × deal size, in the deal size's unit; nil where the funnel names none.
  public let value: Known<Double>?
}

extension Pipeline {
  /// The coming months, as far as the lags reach.
  ///
  /// The stages stand for the same leads at different times: whoever is an offer in October was a lead in September.
  /// So each coming month is told by the stage that is furthest on the way and counted, and nobody counts twice.
  func outlook(dealSize: Known<Double>?) -> [PipelineOutlook] {
    guard stages.count > 1 else { return [] }
    let steps = stages.indices.map { stage in
      stage == 0
        ? nil
        : PipelineOutlook.Step(stage: id(stage), conversion: conversion(to: stage, over: StageConversion.windows[0]))
    }
    // How many months each stage lies before the last one.
    var ahead = stages.map { _ in 0 }
    for stage in stages.indices.dropLast().reversed() { ahead[stage] = ahead[stage + 1] + lag(stage + 1) }
    guard ahead[0] > 0 else { return [] }
    return (1...ahead[0]).map { distance in
      let onTheWay = stages.indices.filter { ahead[$0] >= distance }
      let counted = onTheWay.last { count($0, asOf + (distance - ahead[$0])).value != nil }
      guard let stage = counted, let count = self.count(stage, asOf + (distance - ahead[stage])).value else {
        let reason = Known<Double>.unknown(.input(id(onTheWay.last ?? 0)))
        return PipelineOutlook(
          month: asOf + distance, stage: nil, counted: nil, count: nil, steps: [], deals: reason,
          value: dealSize.map { _ in reason })
      }
      let further = steps[(stage + 1)...].compactMap { $0 }
      let deals = further.reduce(Known.known(count)) { deals, step in
        // Without a month in which both are reported it is the stage that lacks; any other reason is the share's own.
        deals.times(step.conversion.value.reason == .notReported ? .unknown(.input(step.stage)) : step.conversion.value)
      }
      return PipelineOutlook(
        month: asOf + distance, stage: id(stage), counted: asOf + (distance - ahead[stage]), count: count,
        steps: further, deals: deals, value: dealSize.map { deals.times($0) })
    }
  }
}

extension Known<Double> {
  /// The product of two figures; the first reason where one has none.
  func times(_ other: Known) -> Known {
    switch (self, other) {
    case (.known(let a), .known(let b)): .finite(a * b)
    case (.unknown(let reason), _), (_, .unknown(let reason)): .unknown(reason)
    }
  }

  /// The quotient of two figures; the first reason where one has none.
  func divided(by other: Known) -> Known {
    switch (self, other) {
    case (.known(let a), .known(let b)): b == 0 ? .unknown(.divisionByZero) : .finite(a / b)
    case (.unknown(let reason), _), (_, .unknown(let reason)): .unknown(reason)
    }
  }
}
