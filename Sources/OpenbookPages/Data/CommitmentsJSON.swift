import OpenbookCore

/// `data/commitments/<id>.json`: how the two sides of an agreement keep what they promise, month by month.
enum CommitmentsJSON {
  /// - Parameter view: what its reader may see: a metric that is hidden has no name here.
  static func write(_ agreement: Agreement, _ figures: AgreementFigures, _ view: View) -> [UInt8] {
    var json = JSONWriter(capacity: 8192)
    json.object { json in
      json.member("id", figures.id.text)
      json.member("title", agreement.title)
      json.member("asOf", figures.asOf.description)
      json.key("sides")
      json.array(figures.sides, lines: true) { write($0, agreement, view, &$1) }
      json.key("balance")
      json.array(figures.balance, lines: true) { balance, json in
        json.object { json in
          json.key("month")
          json.month(balance.month)
          json.member("value", balance.value)
          json.member("reason", balance.reason.map(text))
          json.member("even", balance.isEven)
        }
      }
      json.key("persistent")
      guard let persistent = figures.persistent else { return json.null() }
      json.object { json in
        json.member("since", persistent.since.description)
        json.member("under", persistent.under.text)
        json.member("months", persistent.months)
      }
    }
    return json.finish()
  }

  private static func write(
    _ side: AgreementFigures.Side, _ agreement: Agreement, _ view: View, _ json: inout JSONWriter
  ) {
    let metrics = Dictionary(
      agreement.commitments.map { ($0.id, $0.metric.flatMap { view.metric($0.id)?.id }) },
      uniquingKeysWith: { first, _ in first })
    json.object { json in
      json.member("team", side.team.text)
      json.key("commitments")
      json.array(side.commitments, lines: true) { commitment, json in
        json.object { json in
          json.member("id", commitment.id.text)
          json.member("promise", commitment.promise)
          json.member("metric", (metrics[commitment.id] ?? nil)?.text)
          json.key("months")
          json.array(commitment.months, lines: true) { write($0, &$1) }
        }
      }
      json.key("months")
      json.array(side.months, lines: true) { month, json in
        json.object { json in
          json.key("month")
          json.month(month.month)
          json.member("fulfilment", month.value)
          if let reason = month.reason { json.member("reason", text(reason)) }
        }
      }
    }
  }

  private static func write(_ month: CommitmentFigures.DueMonth, _ json: inout JSONWriter) {
    json.object { json in
      json.key("month")
      json.month(month.month)
      MetricJSON.writeActual(month.actual, &json)
      json.key("target")
      MetricJSON.write(month.target, &json)
      json.member("status", word: month.status.rawValue)
      json.member("attainment", month.attainment)
    }
  }

  private static func text(_ reason: AgreementFigures.Fulfilment.Reason) -> String {
    switch reason {
    case .nothingDue: "nothing due"
    case .notReported(let ids): "not reported: " + ids.map(\.text).joined(separator: ", ")
    }
  }

  private static func text(_ reason: AgreementFigures.Balance.Reason) -> String {
    switch reason {
    case .nothingDue(let teams): "nothing due of " + teams.map(\.text).joined(separator: ", ")
    case .notReported(let ids): "not reported: " + ids.map(\.text).joined(separator: ", ")
    case .nothingKept: "nothing kept by either side"
    }
  }
}
