import OpenbookCore

/// `data/alignment.json`: the indicators of alignment and what misalignment costs, as of the newest month.
enum AlignmentJSON {
  static func write(_ indicators: [Indicator], _ cost: MisalignmentCost) -> [UInt8] {
    var json = JSONWriter(capacity: 8192)
    json.object { json in
      json.member("asOf", cost.asOf.description)
      json.key("indicators")
      json.array(indicators, lines: true) { write($0, &$1) }
      json.key("cost")
      write(cost, &json)
    }
    return json.finish()
  }

  private static func write(_ indicator: Indicator, _ json: inout JSONWriter) {
    json.object { json in
      json.member("id", word: indicator.question.rawValue)
      json.member("value", indicator.of == 0 ? nil : indicator.value)
      json.member("of", indicator.of)
      json.member("share", indicator.share)
      json.key("failing")
      json.array(indicator.failing, lines: true) { failure, json in
        json.object { json in
          json.member("kind", word: failure.name.kind.rawValue)
          json.member("id", failure.name.id)
          json.member("reason", text(failure.reason))
        }
      }
    }
  }

  private static func text(_ reason: Indicator.Reason) -> String {
    switch reason {
    case .noObjective: "no objective"
    case .noMeasure: "no measure"
    case .noTarget: "no target"
    case .notReported: "not reported"
    case .cascade(let cascade): cascade.state.rawValue
    case .metrics(let ids): "no target or no result: " + ids.map(\.text).joined(separator: ", ")
    case .status(let status): status == .notReported ? "not reported" : status.rawValue
    case .reviewed(let day): "reviewed on \(day)"
    case .neverReviewed: "never reviewed"
    }
  }

  /// The leaks, and their totals by kind.
  static func write(_ cost: MisalignmentCost, _ json: inout JSONWriter) {
    json.object { json in
      json.key("leaks")
      json.array(cost.leaks, lines: true) { leak, json in
        json.object { json in
          json.member("id", leak.id.text)
          json.member("kind", word: leak.kind.rawValue)
          json.member("currency", leak.currency)
          json.member("month", leak.month.value)
          json.member("reason", leak.month.reason.map(MetricJSON.text))
          json.member("quarter", leak.quarter.value.value)
          json.member("year", leak.year.value.value)
          json.member("months", leak.year.months)
          json.member("of", leak.year.of)
          json.member("low", leak.low)
          json.member("high", leak.high)
        }
      }
      json.key("totals")
      json.array(cost.totals, lines: true) { total, json in
        json.object { json in
          json.member("kind", word: total.kind.rawValue)
          json.member("quarter", total.quarter.value)
          json.member("year", total.year.value)
          json.member("known", total.year.known)
          json.member("knownInQuarter", total.quarter.known)
          json.member("of", total.of)
        }
      }
    }
  }
}
