/// How much a finding matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
  /// Worth knowing; nothing is wrong.
  case information
  /// True but bad: bad news is published, and `--strict` refuses it.
  case warning
  /// A page would be impossible or untrue: it stops a build.
  case error

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Severities compare by weight.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}
