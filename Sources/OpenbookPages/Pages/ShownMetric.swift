import OpenbookCore

/// A metric as pages show it, made once for all of them.
///
/// A class, immutable: a page of a month goes over hundreds of metrics, and there are dozens of such pages. They take
/// the fingerprints of what they show from here as well.
final class ShownMetric: Sendable {
  /// What a row shows besides figures.
  struct Summary: Fingerprinted {
    let id: ID<Metric>
    let name: String
    let direction: Metric.Direction
    let owner: String?
    let numbers: NumberFacts

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("id", id)
      fingerprinting.add("name", name)
      fingerprinting.add("direction", direction)
      fingerprinting.add("owner", owner)
      fingerprinting.add("numbers", numbers)
    }
  }

  let summary: Summary
  let numbers: MetricNumbers
  /// Its page's path.
  let path: String
  /// Its id, name and unit as members of a JSON object: each month's data file has them.
  let members: [UInt8]
  let figures: MetricFigures
  /// Its page and its data file ask for it, once each.
  let detail: Shared<MetricDetail>
  private let summaryFingerprint: Fingerprint
  /// One for each month: the summary, the month and all before it.
  private let runningFingerprints: [Fingerprint]
  /// Stands for the summary and every figure.
  let fingerprint: Fingerprint

  var id: ID<Metric> { summary.id }

  /// The metric at a position among the view's.
  convenience init(_ position: Int, _ all: Figures) {
    self.init(all.view.metrics[position], all.metrics[position], in: all.view)
  }

  private init(_ metric: Metric, _ figures: MetricFigures, in view: View) {
    let facts = NumberFacts(metric, figures)
    summary = Summary(
      id: metric.id, name: metric.name, direction: metric.direction ?? .none,
      owner: metric.owner.flatMap { view.role($0.id)?.title }, numbers: facts)
    numbers = MetricNumbers(facts, style: NumberStyle(locale: view.configuration.locale))
    path = Route.metric(metric.id).path
    self.figures = figures
    detail = Shared(uses: 2) { MetricDetail(figures) }
    var json = JSONWriter(capacity: 128)
    json.member("id", metric.id.text)
    json.member("name", metric.name)
    json.member("unit", metric.unit)
    members = json.bytes
    var fingerprinting = Fingerprinting()
    summary.feed(&fingerprinting)
    summaryFingerprint = fingerprinting.fingerprint
    var running: [Fingerprint] = []
    running.reserveCapacity(figures.months.count)
    for index in figures.months.indices {
      figures.months[index].feed(&fingerprinting)
      running.append(fingerprinting.fingerprint)
    }
    runningFingerprints = running
    // With its id and months, which were fed above, this is all that `MetricFigures` holds; a test sees to that.
    figures.feedSource(&fingerprinting)
    fingerprint = fingerprinting.fingerprint
  }

  /// The place of a month among the figures', of the newest due one for a quarterly metric; nil before the first one.
  func index(of month: Month?) -> Int? {
    month.flatMap { figures.index(dueBy: $0) }
  }

  /// Stands for the summary and the months up to and with the one at an index.
  func fingerprint(to index: Int?) -> Fingerprint { index.map { runningFingerprints[$0] } ?? summaryFingerprint }
}
