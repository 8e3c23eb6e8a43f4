/// The kinds of entity that fields name by id.
public enum EntityKind: String, CaseIterable, Sendable {
  case team, role, strategy, factor, metric, month, objective, agreement, commitment, funnel, leak, plan, decisions
  case decision, action, packet, term

  /// The kind with its article, for messages: `a role`.
  public var noun: String {
    switch self {
    case .strategy: "a strategy document"
    case .month: "a month's commentary"
    case .decisions: "a meeting's decisions"
    case .objective, .agreement, .action: "an \(rawValue)"
    default: "a \(rawValue)"
    }
  }

  /// The kind without an article, for messages: `no role 'cmo'`.
  var word: String {
    switch self {
    case .strategy: "strategy document"
    case .month: "commentary"
    case .decisions: "decisions file"
    default: rawValue
    }
  }

  /// Where entities of this kind are written, for messages.
  public var home: String {
    switch self {
    case .team, .role: "organisation.yaml"
    case .strategy: "strategy/"
    case .factor: "factors/"
    case .metric: "metrics/"
    case .month: "results/"
    case .objective: "objectives/"
    case .agreement, .commitment: "agreements/"
    case .funnel, .leak: "funnels/"
    case .plan: "plans/"
    case .decisions, .decision, .action: "decisions/"
    case .packet: "packets/"
    case .term: "glossary.yaml"
    }
  }

  /// How one is named, for messages.
  var example: String {
    switch self {
    case .team: "marketing"
    case .role: "cmo"
    case .strategy: "strategy"
    case .factor: "win-mid-market"
    case .metric: "qualified-pipeline"
    case .month: "2026-10"
    case .objective: "2026-Q4/cmo/enterprise-pipeline"
    case .agreement: "marketing-sales"
    case .commitment: "marketing-sales/volume"
    case .funnel: "revenue"
    case .leak: "revenue/never-worked"
    case .plan: "partner-programme"
    case .decisions, .packet: "2026-08-board"
    case .decision, .action: "2026-08-board/pilot"
    case .term: "lead"
    }
  }

  /// A regular expression of how one is named; `inFull` where no quarter goes without saying.
  func expression(inFull: Bool) -> String {
    let id = Expression.id
    switch self {
    case .objective: return Expression.whole("(\(Expression.year)-Q[1-4]/)\(inFull ? "" : "?")\(id)/\(id)")
    case .commitment, .leak: return Expression.whole("\(id)/\(id)")
    case .decisions, .packet: return Expression.whole(Expression.datedID)
    case .decision, .action: return Expression.whole("\(Expression.datedID)/\(id)")
    case .month: return Expression.whole(Expression.month)
    default: return Expression.whole(id)
    }
  }
}
