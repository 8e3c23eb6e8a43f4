import OpenbookCore

/// `data/funnels/<id>.json`: a funnel's stages, conversions and cohorts, and what its pipeline means.
enum FunnelJSON {
  static func write(_ funnel: Funnel, _ figures: FunnelFigures) -> [UInt8] {
    var json = JSONWriter(capacity: 16_384)
    json.object { json in
      json.member("id", figures.id.text)
      json.member("title", funnel.title)
      json.member("asOf", figures.asOf.description)
      json.key("stages")
      json.array(figures.stages, lines: true) { write($0, &$1) }
      json.key("cohorts")
      json.array(figures.cohorts, lines: true) { write($0, &$1) }
      json.member("velocity", figures.velocity?.value)
      if figures.velocity?.value == nil {
        json.member("velocityReason", figures.velocity?.reason.map(MetricJSON.text) ?? notStated)
      }
      json.key("coverage")
      write(figures.coverage, &json)
      json.key("outlook")
      json.array(figures.outlook, lines: true) { write($0, &$1) }
    }
    return json.finish()
  }

  /// The funnel does not name the metrics that the figure takes.
  private static let notStated = "not stated"

  private static func write(_ stage: FunnelFigures.Stage, _ json: inout JSONWriter) {
    json.object { json in
      json.member("metric", stage.metric.text)
      json.member("lag", stage.lag)
      json.key("months")
      json.array(stage.months, lines: true) { count, json in
        json.object { json in
          json.key("month")
          json.month(count.month)
          json.member("count", count.value.value)
          if let reason = count.value.reason { json.member("reason", MetricJSON.text(reason)) }
        }
      }
      json.key("conversion")
      json.array(stage.conversions, lines: true) { conversion, json in
        json.object { json in
          json.member("window", conversion.window)
          write(conversion, &json)
          json.member("months", conversion.months)
          json.member("from", conversion.span?.lowerBound.description)
          json.member("to", conversion.span?.upperBound.description)
        }
      }
      json.key("exceeds")
      json.array(stage.exceeding) { $1.month($0) }
    }
  }

  /// Its value, or `null` and why, and with what it compares.
  private static func write(_ conversion: StageConversion, _ json: inout JSONWriter) {
    json.member("value", conversion.value.value)
    if let reason = conversion.value.reason { json.member("reason", MetricJSON.text(reason)) }
    json.member("mode", word: conversion.mode.rawValue)
  }

  private static func write(_ cohort: CohortFigures, _ json: inout JSONWriter) {
    json.object { json in
      json.key("month")
      json.month(cohort.month)
      json.member("entered", cohort.entered)
      json.key("stages")
      json.array(cohort.stages, lines: true) { stage, json in
        json.object { json in
          json.member("stage", stage.metric.text)
          json.key("within")
          json.array(stage.within) { within, json in
            json.object { json in
              json.member("months", within.months)
              json.member("count", within.count)
              json.member("share", within.share)
              json.member("immature", within.isImmature)
            }
          }
        }
      }
    }
  }

  private static func write(_ coverage: PipelineCoverage?, _ json: inout JSONWriter) {
    json.object { json in
      json.member("value", coverage?.value)
      json.member("reason", coverage.map { $0.reason.map(text) } ?? notStated)
      json.member("needed", coverage?.needed?.value)
      json.member("quarter", coverage?.quarter.description)
      json.member("pipeline", coverage?.pipeline?.value)
      json.member("lacking", coverage?.lacking)
    }
  }

  private static func text(_ reason: PipelineCoverage.Reason) -> String {
    switch reason {
    case .reached: "target reached"
    case .noTarget: "no target"
    case .notStated: notStated
    case .unknown(let reason): MetricJSON.text(reason)
    }
  }

  private static func write(_ outlook: PipelineOutlook, _ json: inout JSONWriter) {
    json.object { json in
      json.key("month")
      json.month(outlook.month)
      json.member("deals", outlook.deals.value)
      json.member("value", outlook.value?.value)
      json.member("reason", reason(of: outlook))
      json.member("stage", outlook.stage?.text)
      json.member("counted", outlook.counted?.description)
      json.member("count", outlook.count)
      json.key("conversions")
      json.array(outlook.steps) { step, json in
        json.object { json in
          json.member("stage", step.stage.text)
          write(step.conversion, &json)
        }
      }
    }
  }

  /// Why there are no deals, or no value of them.
  private static func reason(of outlook: PipelineOutlook) -> String? {
    guard let value = outlook.value else { return outlook.deals.reason.map(MetricJSON.text) ?? notStated }
    return (outlook.deals.reason ?? value.reason).map(MetricJSON.text)
  }
}
