import OpenbookCore

/// `data/metrics.json`, each metric as of the newest month, and `data/results/<month>.json`, each as it stood then.
struct ResultsJSON: Fingerprinted {
  /// A metric's newest month that is due by the file's.
  struct Row: Fingerprinted {
    let metric: ShownMetric
    /// The month's place among the metric's months; nil before the first one.
    let index: Int?

    func feed(_ fingerprinting: inout Fingerprinting) {
      // The months before are in the assurance.
      fingerprinting.add("metric", metric.fingerprint(to: index))
      fingerprinting.add("index", index)
    }
  }

  /// The month that it tells of; nil where nothing was ever reported.
  let month: Month?
  let rows: [Row]
  /// Whether signals, misses, hits and what is not reported are listed.
  let hasLists: Bool

  /// Every metric as of the newest month.
  static func metrics(_ material: SiteMaterial) -> ResultsJSON {
    let month = material.view.asOf
    return ResultsJSON(
      month: month, rows: material.view.metrics.indices.map { Row($0, material, at: month) }, hasLists: false)
  }

  /// The metrics that had begun by a month, as they stood in it.
  static func results(of month: Month, _ material: SiteMaterial) -> ResultsJSON {
    let rows = material.view.metrics.indices.map { Row($0, material, at: month) }.filter { $0.index != nil }
    return ResultsJSON(month: month, rows: rows, hasLists: true)
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("month", month)
    fingerprinting.add("rows", rows)
    fingerprinting.add("hasLists", hasLists)
  }

  func write() -> [UInt8] {
    var json = JSONWriter(capacity: rows.count * 210 + 128)
    json.object { json in
      json.member(hasLists ? "month" : "asOf", month?.description)
      var lists = Lists()
      json.key("metrics")
      json.array(rows.indices, lines: true) { place, json in
        json.object { json in write(rows[place], &json) }
        if let index = rows[place].index { lists.add(rows[place].metric, index, in: month) }
      }
      guard hasLists else { return }
      lists.write(&json)
    }
    return json.finish()
  }

  /// The metrics that are due in the month itself, by what is worth asking about.
  private struct Lists {
    private var signals: [ID<Metric>] = []
    private var misses: [ID<Metric>] = []
    private var hits: [ID<Metric>] = []
    private var unreported: [ID<Metric>] = []

    mutating func add(_ metric: ShownMetric, _ index: Int, in month: Month?) {
      let months = metric.figures.months
      guard months[index].month == month else { return }
      if months[index].isSignal { signals.append(metric.id) }
      switch months[index].status {
      case .missed: misses.append(metric.id)
      case .met: hits.append(metric.id)
      case .notReported: unreported.append(metric.id)
      case .near, .noTarget: break
      }
    }

    func write(_ json: inout JSONWriter) {
      for (name, ids) in [("signals", signals), ("misses", misses), ("hits", hits), ("unreported", unreported)]
        as [(StaticString, [ID<Metric>])]
      {
        json.key(name)
        json.array(ids) { $1.string($0.text) }
      }
    }
  }

  private func write(_ row: Row, _ json: inout JSONWriter) {
    json.members(row.metric.members)
    json.key("month")
    guard let index = row.index else {
      // Before its first result no month of it is due.
      json.null()
      MetricJSON.writeActual(.unknown(.notReported), &json)
      json.key("target")
      json.null()
      json.member("status", word: Status.notReported.rawValue)
      json.key("variation")
      json.null()
      json.key("assurance")
      return json.null()
    }
    let months = row.metric.figures.months
    json.month(months[index].month)
    MetricJSON.writeActual(months[index].actual, &json)
    json.key("target")
    MetricJSON.write(months[index].target, &json)
    json.member("status", word: months[index].status.rawValue)
    json.member("variation", word: months[index].variation?.rawValue)
    json.member("assurance", word: months[index].assurance?.rawValue)
  }
}

extension ResultsJSON.Row {
  init(_ position: Int, _ material: SiteMaterial, at month: Month?) {
    let metric = material.metrics[position]
    self.init(metric: metric, index: metric.index(of: month))
  }
}
