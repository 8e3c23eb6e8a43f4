import OpenbookCore

/// A whole and its parts on a page of results.
struct Waterfall: Fingerprinted {
  /// A line: a part, or what no part accounts for.
  struct Part: Fingerprinted {
    /// Nil: what no part accounts for.
    let metric: NamedRoute?
    /// Nil: it has no figure.
    let value: Double?

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("metric", metric)
      fingerprinting.add("value", value)
    }
  }

  let whole: ShownMetric
  let value: Double
  let parts: [Part]

  init(_ composition: Composition, _ material: SiteMaterial) {
    whole = material.metrics[composition.position]
    value = composition.actual
    let parts = composition.parts.map { part in
      let metric = material.metrics[part.position]
      return Part(
        metric: NamedRoute(name: metric.summary.name, route: .metric(metric.id)), value: part.actual.value)
    }
    self.parts = parts + (composition.rest.map { [Part(metric: nil, value: $0)] } ?? [])
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("whole", whole.fingerprint(to: nil))
    fingerprinting.add("value", value)
    fingerprinting.add("parts", parts)
  }
}

extension SiteMaterial {
  /// How each whole came about in a month.
  func waterfalls(of month: Month) -> [Waterfall] {
    wholes.compactMap { figures.composition(of: $0.whole, $0.parts, in: month) }.map { Waterfall($0, self) }
  }

  /// How each whole came about over a quarter or a year.
  func waterfalls(of period: Period, asOf: Month) -> [Waterfall] {
    wholes.compactMap { figures.composition(of: $0.whole, $0.parts, in: period, asOf: asOf) }
      .map { Waterfall($0, self) }
  }
}

/// A whole and its parts as templates see them.
struct WaterfallDisplay: Sendable {
  private let title: String
  private let unit: String
  private let rows: [Row]

  init(_ waterfall: Waterfall, on page: Route, _ style: SiteStyle) {
    let (words, numbers) = (style.words, waterfall.whole.numbers)
    title = words(.madeOf, ["metric": waterfall.whole.summary.name])
    unit = numbers.head
    let known = waterfall.parts.compactMap(\.value)
    var bars = WaterfallBar.bars(known, whole: waterfall.value).makeIterator()
    let share = { (value: Double) in
      waterfall.value > 0 && known.allSatisfy { $0 >= 0 } ? style.percent(value / waterfall.value) : ""
    }
    let parts = waterfall.parts.map { part in
      Row(
        name: part.metric?.name ?? words[.notInParts], href: part.metric.map { page.link(to: $0.route) } ?? "",
        value: part.value.map { numbers.cell($0) } ?? words[.notReported],
        share: part.value.map(share) ?? "", isWhole: false, bar: part.value == nil ? nil : bars.next())
    }
    let whole = Row(
      name: waterfall.whole.summary.name, href: page.link(to: .metric(waterfall.whole.id)),
      value: numbers.cell(waterfall.value), share: "", isWhole: true, bar: bars.next())
    rows = parts + [whole]
  }

  private struct Row: Sendable {
    let name: String
    let href: String
    let value: String
    let share: String
    let isWhole: Bool
    let bar: WaterfallBar?

    static let vocabulary = Vocabulary<Row>()
      .text("name", "The part, or what no part accounts for") { $0.name }
      .text("href", "A link to it, if it is a metric") { $0.href }
      .text("value", "Its figure, without unit") { $0.value }
      .text("share", "Its share of the whole") { $0.share }
      .flag("is-whole", "Whether it is the whole itself") { $0.isWhole }
      .html("bar", "Its bar, which begins where the one before it ended", isEmpty: { $0.bar == nil }) {
        $0.bar?.write(into: &$1)
      }
  }

  static let vocabulary = Vocabulary<WaterfallDisplay>()
    .text("waterfall-title", "What is made of which parts") { $0.title }
    .text("unit", "The unit of the numbers") { $0.unit }
    .each("rows", "The parts, what is left, and the whole", Row.vocabulary) { $0.rows }
}
