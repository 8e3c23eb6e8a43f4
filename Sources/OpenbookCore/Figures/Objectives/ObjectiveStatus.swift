/// How an objective stands (maths.md 6).
public enum ObjectiveStatus: String, CaseIterable, Sendable {
  /// Its first month lies after the month that is reported.
  case notStarted = "not-started"
  /// It has come at least 95 % as far as it should have; a limit is kept.
  case onTrack = "on-track"
  /// It has come at least 75 % as far; a limit over a sum is kept, and would not be at this pace.
  case atRisk = "at-risk"
  /// It has come less far; a limit is broken.
  case offTrack = "off-track"
  /// Its end has come, and it is reached or kept.
  case met
  /// Its end has come, and it is neither.
  case missed
  /// Nothing says how it is judged, or what it must reach.
  case noTarget = "no-target"
  /// Nothing is reported of it, or at its end a result lacks that it needs.
  case notReported = "not-reported"
}

/// Why a figure of an objective or of a cascade has no value.
public enum ObjectiveGap: String, CaseIterable, Sendable {
  /// The objective has not begun.
  case notStarted = "not started"
  /// Nothing says how it is judged.
  case noMeasure = "no measure"
  /// Nothing says what it must reach.
  case noTarget = "no target"
  /// Nothing says where it began: its metric has no result before the quarter.
  case noStart = "no start"
  /// It is a limit, kept or broken: there is no way to go.
  case limit = "a limit has no fraction"
  /// A range is no amount to share.
  case range = "a range is no amount"
  /// Its target is its start: there is nothing to share.
  case nothingToShare = "nothing to share"
  /// Its children count in several ways.
  case mixedLinks = "children count in several ways"
  /// No child counts.
  case noCountingChild = "no child counts"
  /// A child that counts has no figure.
  case child = "a child has no figure"
  /// A child does not say how much it adds in its parent's unit.
  case contribution = "a child does not say what it contributes"
  /// It counts towards a parent and does not say how much, or in another unit.
  case noContribution = "it does not say what it contributes"
  /// It adds nothing to a parent: it has none in its quarter, supports it, or passes its measure down.
  case doesNotCount = "it adds to no amount"
}
