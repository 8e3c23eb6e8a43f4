/// A closed month, as `sealed.yaml` records it.
public struct Seal: Sendable {
  /// What was sealed of a metric's month.
  public struct Entry: Sendable {
    /// The value; nil: there was none.
    public var actual: Quantity?
    /// What it had to reach.
    public var target: Target?
    /// What its owner said.
    public var note: String?
    /// Why there was no value.
    public var missing: String?
  }

  /// What was sealed of an indicator (maths.md 13).
  public struct Indicator: Sendable {
    /// How many.
    public var value: Int?
    /// Of how many.
    public var of: Int?
  }

  /// The six indicators.
  public struct Indicators: Sendable {
    /// Roles with an objective of the quarter.
    public var coverage: Indicator?
    /// Parents whose children add up.
    public var cascade: Indicator?
    /// Objectives and factors with a target and a result.
    public var measurement: Indicator?
    /// Metrics reported of those due.
    public var timeliness: Indicator?
    /// Commitments kept of those due.
    public var reciprocity: Indicator?
    /// Documents and agreements reviewed on time.
    public var freshness: Indicator?
  }

  /// The month that is closed.
  public var month = Month(index: 0)
  /// The day on which it was closed.
  public var date: CalendarDate?
  /// What was sealed, by metric.
  var metrics: [OpenbookCore.Entry<Reference<Metric>, Entry>] = []
  /// The indicators as of the month.
  public var indicators = Indicators()
  /// The digest of the entry before; nil for the first.
  public var before: String?
  /// The digest of this entry.
  public var digest: String?
}

/// `sealed.yaml`: the closed months, written by `openbook seal`.
enum Seals {
  static let shape = Shape<[Entry<Month, Seal>]>.map(.month, schema.shape)

  private static let schema = Schema<Seal>(
    noun: "a seal", blank: { Seal() },
    fields: [
      Field("date", \.date, .date, required: true, "The day on which the month was closed"),
      Field(
        "metrics", \.metrics, .map(.reference(to: Metric.self), entrySchema.shape), required: true,
        "What was sealed, by metric"),
      Field("indicators", \.indicators, indicatorsSchema.shape, "The six indicators as of the month"),
      Field("before", \.before, .digest, "The digest of the entry before"),
      Field("digest", \.digest, .digest, required: true, "The digest of this entry"),
    ])

  private static let entrySchema = Schema<Seal.Entry>(
    noun: "a sealed result", blank: { Seal.Entry() },
    fields: [
      Field("actual", \.actual, .number, "The value"),
      Field("target", \.target, .target, "What it had to reach"),
      Field("note", \.note, .text, "What its owner said"),
      Field("missing", \.missing, .text, "Why there was no value"),
    ])

  private static let indicatorsSchema = Schema<Seal.Indicators>(
    noun: "indicators", blank: { Seal.Indicators() },
    fields: [
      Field("coverage", \.coverage, indicator, "Roles with an objective of the quarter"),
      Field("cascade", \.cascade, indicator, "Parents whose children add up"),
      Field("measurement", \.measurement, indicator, "Objectives and factors with a target and a result"),
      Field("timeliness", \.timeliness, indicator, "Metrics reported of those due"),
      Field("reciprocity", \.reciprocity, indicator, "Commitments kept of those due"),
      Field("freshness", \.freshness, indicator, "Documents and agreements reviewed on time"),
    ])

  private static let indicator = Schema<Seal.Indicator>(
    noun: "an indicator", blank: { Seal.Indicator() },
    fields: [
      Field("value", \.value, .integer(0...1_000_000), required: true, "How many"),
      Field("of", \.of, .integer(0...1_000_000), required: true, "Of how many"),
    ]
  ).shape

  /// Whether the entries follow one another: ascending, each with the digest of the one before.
  static func check(_ seals: [Entry<Month, Seal>], _ reading: inout Reading) {
    for (before, seal) in zip(seals, seals.dropFirst()) {
      if before.key >= seal.key {
        reading.add(
          .datesOutOfOrder, "\(seal.key) stands after \(before.key)", at: seal.span,
          help: "months are sealed one after the other: put the entries back into the order in which they were written")
      } else if let digest = before.value.digest, seal.value.before != digest {
        reading.add(
          .brokenSeal, "the seal of \(seal.key) does not follow that of \(before.key)", at: seal.span,
          help: "restore the file from version control: 'before' is the digest of the entry before it")
      }
    }
    if let first = seals.first, first.value.before != nil {
      reading.add(
        .brokenSeal, "the seal of \(first.key) follows an entry that is not there", at: first.span,
        help: "restore the file from version control: the first entry has no 'before'")
    }
  }
}

extension Shape where Value == String {
  /// A SHA-256 in hexadecimal.
  static let digest = pattern(
    "a digest of 64 hexadecimal digits", examples: [], expression: "^[0-9a-f]{64}$"
  ) { text in
    text.utf8.count == 64 && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }
}
