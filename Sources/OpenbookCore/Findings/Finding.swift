/// One message of a check: a fault, where it is, and what to do about it.
///
/// A finding is data; only the printers know colour and format.
public struct Finding: Hashable, Sendable {
  /// Where a finding points.
  public enum Place: Hashable, Sendable {
    /// Bytes of a source.
    case span(Span)
    /// A file or folder that has no source: a path within the content folder.
    case path(String)
  }

  /// The name of the rule that made it.
  public let rule: Rule.ID
  /// Its weight, which `rules:` in `openbook.yaml` may have changed.
  public let severity: Severity
  /// The most specific fact first, no full stop.
  public let message: String
  /// What it points at.
  public let place: Place
  /// What to do, where that is known.
  public let help: String?

  /// A finding of a rule at some bytes of a source.
  public init(_ rule: Rule, _ message: String, at span: Span, help: String? = nil) {
    self.init(rule: rule.id, severity: rule.severity, message: message, place: .span(span), help: help)
  }

  /// A finding of a rule about a whole file or folder.
  public init(_ rule: Rule, _ message: String, path: String, help: String? = nil) {
    self.init(rule: rule.id, severity: rule.severity, message: message, place: .path(path), help: help)
  }

  /// A finding of a rule at a place.
  public init(_ rule: Rule, _ message: String, place: Place, help: String? = nil) {
    self.init(rule: rule.id, severity: rule.severity, message: message, place: place, help: help)
  }

  /// A finding with all its parts.
  public init(rule: Rule.ID, severity: Severity, message: String, place: Place, help: String?) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.place = place
    self.help = help
  }

  /// The same finding with another severity.
  func with(_ severity: Severity) -> Finding {
    Finding(rule: rule, severity: severity, message: message, place: place, help: help)
  }
}

/// `help: did you mean 'owner'?`, or nothing when no candidate stands out.
public func didYouMean(_ word: String, _ candidates: some Sequence<String>) -> String? {
  nearest(word, in: candidates).map { "did you mean '\($0)'?" }
}
