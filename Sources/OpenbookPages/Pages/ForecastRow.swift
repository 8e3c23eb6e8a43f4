import OpenbookCore

/// What a running quarter or year may come to, in a table; never among the results.
struct ForecastRow: Sendable {
  let period: String
  let method: String
  let value: String
  let range: String
  let target: String

  static let vocabulary = Vocabulary<ForecastRow>()
    .text("period", "The quarter or year") { $0.period }
    .text("method", "How it was made") { $0.method }
    .text("value", "What it comes to, without unit") { $0.value }
    .text("range", "How far it may be off, if that can be told") { $0.range }
    .text("target", "What the whole period must reach, if that is stated") { $0.target }

  /// The arithmetic's forecasts, and beside them the owner's.
  static func rows(_ page: MetricPage, _ forecasts: [Forecast], _ texts: FigureTexts) -> [ForecastRow] {
    let (style, words) = (texts.style, texts.style.words)
    let periods = (forecasts.map(\.period) + page.expected.map(\.period)).uniqued
    return periods.flatMap { period -> [ForecastRow] in
      let name = style.calendar.period(period)
      let target = page.figures.target(ofWhole: period).map { texts.cell($0) } ?? ""
      let computed = forecasts.filter { $0.period == period }.map { forecast in
        ForecastRow(
          period: name, method: words[forecast.method.word(page.aggregate)],
          value: texts.numbers.cell(forecast.value),
          range: forecast.range == nil
            ? ""
            : words(
              .rangeTarget,
              [
                "low": texts.numbers.cell(forecast.low ?? forecast.value),
                "high": texts.numbers.cell(forecast.high ?? forecast.value),
              ]),
          target: target)
      }
      let stated = page.expected.filter { $0.period == period }.map { expected in
        ForecastRow(
          period: name, method: words[.ownersOutlook], value: texts.numbers.cell(expected.value), range: "",
          target: target)
      }
      return computed + stated
    }
  }
}

extension Forecast.Method {
  /// How it is said: only of a sum is there a rate to go on at.
  func word(_ aggregate: Metric.Aggregate) -> Word {
    switch (self, aggregate) {
    case (.seasonalShare, _): .seasonalShare
    case (.runRate, .sum): .runRate
    case (.runRate, .mean), (.runRate, .ratio): .toDateForecast
    case (.runRate, .last): .newestForecast
    }
  }
}
