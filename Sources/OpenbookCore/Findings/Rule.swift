/// One kind of fault, with its documentation page as data.
///
/// Each rule has one file in `Rules/`; `explain` prints it, docs are generated from it, and a test builds its
/// example (the rule fires) and its remedy (it does not).
public struct Rule: Sendable, Identifiable {
  /// Its name, after the fault: `unknown-key`.
  public let id: String
  /// The severity of its findings unless `rules:` in `openbook.yaml` says otherwise.
  public let severity: Severity
  /// Whether `rules:` may change the severity; false where a page would be impossible or untrue.
  public let isAdjustable: Bool
  /// What it finds, in one or two sentences.
  public let what: String
  /// Why that matters to somebody who reads the site.
  public let why: String
  /// A content folder in which it fires (`FolderText`'s notation).
  public let example: String
  /// The same folder, put right.
  public let remedy: String

  /// A rule with its page.
  public init(
    _ id: String, _ severity: Severity, isAdjustable: Bool = false, what: String, why: String, example: String,
    remedy: String
  ) {
    self.id = id
    self.severity = severity
    self.isAdjustable = isAdjustable
    self.what = what
    self.why = why
    self.example = example
    self.remedy = remedy
  }
}
