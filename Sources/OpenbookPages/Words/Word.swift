/// A text of the interface, by its key in `templates/strings/en.yaml`.
///
/// Values in braces are filled in: `{company}`. A company can translate or rename any of them.
public enum Word: String, CaseIterable, Sendable {
  // Frame
  case skip, sections, edition, everybody, suggestChange = "suggest-change", madeWith = "made-with"
  case resultsTo = "results-to", nothingReported = "nothing-reported", home, strategy, factors, metrics, results
  case pageTitle = "page-title"

  // Calendar
  case monthNames = "month-names", monthShort = "month-short", monthYear = "month-year", day, quarterName =
    "quarter-name"
  case fiscalYear = "fiscal-year", fiscalQuarter = "fiscal-quarter"

  // Status
  case met, near, missed, noTarget = "no-target", notReported = "not-reported"
  case metOf = "met-of", noneReported = "none-reported"

  // Metric
  case metricMet = "metric-met", metricNear = "metric-near", metricMissed = "metric-missed"
  case metricMissedAgain = "metric-missed-again", metricNoTarget = "metric-no-target"
  case metricNotReported = "metric-not-reported", metricNever = "metric-never", metricNotReportedWhy =
    "metric-not-reported-why"
  case ledeTarget = "lede-target", ledeLast = "lede-last", ledeYear = "lede-year", ledeYearNoTarget =
    "lede-year-no-target"
  case ahead, behind, onTarget = "on-target", within, above, below, partMonths = "part-months", toDate = "to-date"
  case onYearBefore = "on-year-before", sameMonths = "same-months", points, noComparison = "no-comparison"
  case chartTitle = "chart-title", chartDescription = "chart-description", chartCaption = "chart-caption"
  case chartCaptionNoTarget = "chart-caption-no-target", chartCaptionNotes = "chart-caption-notes", targetLabel =
    "target-label"
  case scrollableChart = "scrollable-chart", scrollableTable = "scrollable-table"
  case months, monthsCaption = "months-caption", month, actual, target, variance, status, note
  case quartersAndYears = "quarters-and-years", periodsCaption = "periods-caption", period, reported
  case restatedFrom = "restated-from", downloadCSV = "download-csv", downloadJSON = "download-json"
  case whatItMeans = "what-it-means", owner, factor, source, addsUpBy = "adds-up-by", better, formula, partOf =
    "part-of", changes
  case betterUp = "better-up", betterDown = "better-down", betterRange = "better-range", betterNone = "better-none"
  case sum, mean, last, ratio, changeEntry = "change-entry", earlier, rangeTarget = "range-target"

  // Reasons
  case reasonMissing = "reason-missing", reasonInput = "reason-input"
  case reasonZero = "reason-zero", reasonLarge = "reason-large", reasonUnusable = "reason-unusable"

  // Home
  case inOneSentence = "in-one-sentence", homeLede = "home-lede", homeLedeAll = "home-lede-all", topMetrics =
    "top-metrics"
  case criticalFactors = "critical-factors", missedIn = "missed-in", notReportedIn = "not-reported-in", metIn =
    "met-in", nearIn = "near-in"
  case metricTrend = "metric-trend", readMonth = "read-month", andMore = "and-more", ofTarget = "of-target", owed,
    commentary

  // Strategy, factors, months
  case whereWeAre = "where-we-are", whereWeGo = "where-we-go", byYear = "by-year", otherDocuments = "other-documents",
    reviewed
  case factorLede = "factor-lede", factorLedeNone = "factor-lede-none", metricsOfFactor = "metrics-of-factor",
    questions, risks, risk
  case likelihood, impact, response, moved, otherMetrics = "other-metrics", monthLede = "month-lede", monthLedeAll =
    "month-lede-all", good, bad, published
  case resultsCaption = "results-caption", metric, yearToDate = "year-to-date"
  case moreMetrics = "more-metrics", factorsIntro = "factors-intro", metricsIntro = "metrics-intro", resultsIntro =
    "results-intro"
  case factorsCaption = "factors-caption", trend, metricsCaption = "metrics-caption", monthsIndexCaption =
    "months-index-caption"
  case monthDefaultTitle = "month-default-title"

  // Not found
  case notFoundTitle = "not-found-title", notFoundText = "not-found-text", toHome = "to-home"
}
