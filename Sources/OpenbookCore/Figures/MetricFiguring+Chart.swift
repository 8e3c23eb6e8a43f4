extension MetricFiguring {
  /// What the control chart is made from as of a month (maths.md 5).
  func chartInput(asOf: Month) -> ControlChart.Input {
    let months = start <= asOf ? (asOf - start) / step + 1 : 0
    let newest = start + max(0, months - 1) * step
    return ControlChart.Input(
      first: start, step: step, values: (0..<months).map { own?.value(start + $0 * step).value },
      phaseStarts: metric.phases.map(\.key), season: metric.season, rules: metric.signalRules,
      direction: metric.direction ?? .none, target: targets.target(newest)?.amount)
  }
}
