import OpenbookCore

/// A metric's month in a list or a table.
struct MetricRow: Sendable {
  let id: ID<Metric>
  let name: String
  let direction: Metric.Direction
  let owner: String?
  let numbers: NumberFacts
  let month: MonthFigure?
  let year: PeriodFigure?
  let spark: Sparkline

  init(
    _ metric: Metric, _ figures: MetricFigures, at month: Month?, in view: View, numbers: NumberFacts,
    year: PeriodFigure? = nil
  ) {
    id = metric.id
    name = metric.name
    direction = metric.direction ?? .none
    owner = metric.owner.flatMap { view.role($0.id)?.title }
    self.numbers = numbers
    self.month = month.flatMap { figures.month($0) }
    self.year = year
    spark = Sparkline(figures, to: month ?? Month(index: 0))
  }

  var status: Status { month?.status ?? .notReported }

  func display(_ style: SiteStyle, from page: Route) -> MetricRowDisplay { MetricRowDisplay(self, style, page) }
}

extension MetricRow: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("id", id)
    fingerprinting.add("name", name)
    fingerprinting.add("direction", direction)
    fingerprinting.add("owner", owner)
    fingerprinting.add("numbers", numbers)
    fingerprinting.add("month", month)
    fingerprinting.add("year", year)
    fingerprinting.add("spark", spark)
  }
}

/// A metric's month as templates see it.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class MetricRowDisplay: Sendable {
  let link: Link
  let unit: String
  let actual: String
  let full: String
  let target: String
  let detail: String
  let variance: String
  let isFavourable: Bool
  let isUnfavourable: Bool
  let mark: StatusMark
  let year: String
  let owner: String
  let spark: Sparkline

  init(_ row: MetricRow, _ style: SiteStyle, _ page: Route) {
    let texts = FigureTexts(style, row.numbers)
    link = Link(text: row.name, href: page.link(to: .metric(row.id)))
    unit = texts.numbers.head
    let value = row.month?.actual.value
    actual = value.map { texts.numbers.cell($0) } ?? ""
    full = value.map { texts.numbers.full($0) } ?? style.words[.notReported]
    target = row.month?.target.map { texts.cell($0) } ?? ""
    variance = row.month?.variance.map { texts.numbers.signedCell($0) } ?? ""
    isFavourable = row.status == .met && row.month?.variance != 0
    isUnfavourable = row.status == .missed || row.status == .near
    mark = StatusMark(row.status, style.words)
    year = row.year?.actual.value.map { texts.numbers.cell($0) } ?? ""
    owner = row.owner ?? ""
    spark = row.spark
    switch row.status {
    case .notReported:
      let reason = row.month?.actual.reason
      let why: String? = if case .missing(let text)? = reason { text } else { nil }
      detail = [
        why.map { style.words(.reasonMissing, ["reason": $0.withoutStop]) },
        row.owner.map { style.words(.owed, ["role": $0]) },
      ]
      .compactMap { $0 }.joined(separator: " ")
    default:
      let against = row.month?.target.map {
        style.words(.ofTarget, ["actual": value.map { texts.numbers.full($0) } ?? "", "target": texts.full($0)])
      }
      detail = [against, row.month?.note].compactMap { $0 }.joined(separator: " ")
    }
  }

  static let vocabulary = Vocabulary<MetricRowDisplay>()
    .text("name", "The metric's name") { $0.link.text }
    .text("href", "A link to its page") { $0.link.href }
    .text("unit", "The unit of its numbers, `$M`") { $0.unit }
    .text("actual", "The month's value, without unit; empty when not reported") { $0.actual }
    .text("figure", "The month's value with its unit") { $0.full }
    .text("target", "The month's target, without unit; empty when there is none") { $0.target }
    .text("variance", "Actual less target, signed") { $0.variance }
    .flag("favourable", "Whether the variance is good") { $0.isFavourable }
    .flag("unfavourable", "Whether the variance is bad") { $0.isUnfavourable }
    .text("year", "The fiscal year to date, without unit") { $0.year }
    .text("owner", "The role that answers for it") { $0.owner }
    .text("detail", "What is behind the status, in a sentence") { $0.detail }
    .including(StatusMark.vocabulary) { $0.mark }
    .html("trend", "The last months as a small line") { $0.spark.write(into: &$1) }
}
