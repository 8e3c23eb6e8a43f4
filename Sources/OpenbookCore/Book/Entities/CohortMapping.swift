/// Where in a CSV each lead's months stand: the month in which it entered, and those in which it reached each stage.
public struct CohortMapping: Sendable {
  var file: CSVMapping.File?
  var entered: CSVMapping.Column?
  var reached: [Entry<Reference<Metric>, CSVMapping.Column>] = []
  var filter: [Entry<String, String>] = []
  var encoding = CSVMapping.Encoding.utf8
}

extension Shape where Value == CohortMapping {
  /// A CSV with a row for each lead.
  static let cohorts = Schema<CohortMapping>(
    noun: "cohorts from a CSV", blank: { CohortMapping() },
    fields: [
      Field("csv", \.file, .csvPath, required: true, "The file's path within the content folder"),
      Field("entered", \.entered, .csvColumn, required: true, "The column of the month in which a lead entered"),
      Field(
        "reached", \.reached, .map(.reference(to: Metric.self, isNoted: false), .csvColumn), required: true,
        "The columns of the months in which it reached each stage, by the stage's metric"),
      Field("where", \.filter, .map(.text, .text), "Which rows count: a column and its value"),
      Field("encoding", \.encoding, .word, default: "utf-8", "The file's encoding"),
    ]
  ).shape
}
