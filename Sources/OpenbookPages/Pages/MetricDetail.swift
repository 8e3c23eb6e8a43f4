import OpenbookCore
import Synchronization

/// What a metric's page and its data file both tell: its chart, its quarters and years, what the running ones may come
/// to. Together they are most of what a metric costs to figure.
struct MetricDetail: Sendable {
  let chart: ControlChart?
  let periods: [PeriodFigure]
  let forecasts: [Forecast]

  init(_ figures: MetricFigures) {
    chart = figures.chart
    periods = figures.periods
    forecasts = figures.forecasts(chart)
  }
}

/// A value that several ask for and that is made once, by the first of them; after the last it is let go, so that
/// thousands of them are never held at a time.
final class Shared<Value: Sendable>: Sendable {
  private struct State {
    var value: Value?
    var left: Int
  }

  private let state: Mutex<State>
  private let make: @Sendable () -> Value

  /// - Parameter uses: how often it is asked for; asked for again, it is made again.
  init(uses: Int, _ make: @escaping @Sendable () -> Value) {
    state = Mutex(State(left: uses))
    self.make = make
  }

  /// The value; who asks while it is being made waits for it.
  func take() -> Value {
    state.withLock { state in
      let value = state.value ?? make()
      state.left -= 1
      state.value = state.left > 0 ? value : nil
      return value
    }
  }
}
