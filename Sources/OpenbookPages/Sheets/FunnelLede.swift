import OpenbookCore

extension FunnelTexts {
  /// How many came in and how many came through, where the smallest and the largest share goes on, and what is on its
  /// way; each only where it is known.
  var lede: String {
    guard !figures.stages.isEmpty else { return words[.funnelIntro] }
    return ([counts, shares, expected].compactMap { $0 }).joined(separator: " ")
  }

  private var counts: String? {
    guard let first = figures.stages.first, let last = figures.stages.last else { return nil }
    if first.metric != last.metric, let begun = newest(first), let ended = newest(last), begun.month == ended.month,
      let count = begun.actual.value, let value = ended.actual.value
    {
      return words(
        .funnelStands,
        [
          "month": style.calendar.full(begun.month), "first": name(first.metric), "count": full(count, first),
          "last": name(last.metric), "value": full(value, last),
        ])
    }
    return (first.metric == last.metric ? [first] : [first, last]).map { sentence($0) }.joined(separator: " ")
  }

  /// A stage's newest month, or why it has no figure.
  private func sentence(_ stage: FunnelFigures.Stage) -> String {
    guard let figure = newest(stage) else { return words(.metricNever, ["metric": name(stage.metric)]).withStop }
    let month = style.calendar.full(figure.month)
    switch figure.actual {
    case .known(let value):
      return words(
        .metricNoTarget, ["metric": name(stage.metric), "actual": full(value, stage), "month": month]
      ).withStop
    case .unknown(.notReported):
      return words(.metricNotReported, ["metric": name(stage.metric), "month": month]).withStop
    case .unknown(let reason):
      return words(
        .metricNotReportedWhy, ["metric": name(stage.metric), "month": month, "reason": self.reason(reason)]
      ).withStop
    }
  }

  /// A stage with the one before it and what share comes to it.
  struct Share {
    let stage: String
    let before: String
    /// The stage before and how many months earlier: `Opportunities, 2 months earlier`.
    let compared: String
    let value: Double
    let months: Int
  }

  /// What is known over 3 months, in the order of the stages.
  var known: [Share] {
    zip(figures.stages, figures.stages.dropFirst()).compactMap { before, stage in
      guard let conversion = stage.conversions.first, let value = conversion.value.value else { return nil }
      return Share(
        stage: name(stage.metric), before: name(before.metric), compared: mode(stage, before), value: value,
        months: conversion.months)
    }
  }

  /// The step with the smallest share; nil where none is smaller than all others.
  var least: Share? {
    guard known.count > 1, let least = known.min(by: { $0.value < $1.value }),
      known.count(where: { $0.value <= least.value * (1 + 1e-9) }) == 1
    else { return nil }
    return least
  }

  private var shares: String? {
    guard let fewest = known.map(\.months).min(), let most = known.map(\.months).max() else { return nil }
    // Where steps rest on different numbers of months no one number is true of all.
    let over = fewest == most ? months(most) : words(.atMostMonths, ["count": String(most)])
    if known.count == 1, let only = known.first {
      return words(
        .funnelOnly,
        ["months": over, "stage": only.stage, "before": only.compared, "share": style.percent(only.value)])
    }
    guard let least, let largest = known.max(by: { $0.value < $1.value }) else { return nil }
    return words(
      .funnelLeast,
      [
        "months": over, "stage": least.stage, "before": least.compared, "share": style.percent(least.value),
        "other": largest.stage, "earlier": largest.compared, "most": style.percent(largest.value),
      ])
  }

  private var expected: String? {
    guard let next = figures.outlook.first, let deals = next.deals.value, let last = figures.stages.last else {
      return nil
    }
    return words(
      .funnelExpects,
      ["deals": self.deals.full(deals), "stage": name(last.metric), "month": style.calendar.full(next.month)])
  }
}
