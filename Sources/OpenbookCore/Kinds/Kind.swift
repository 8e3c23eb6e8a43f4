/// A kind of file in the content folder.
public enum Kind: String, CaseIterable, Sendable {
  case config, organisation, strategy, factor, metric, objectives, agreement, funnel, plan, month, decisions, packet
  case glossary, sealed

  /// The kind with its article, for messages: `a metric`.
  public var noun: String {
    switch self {
    case .config: "openbook.yaml"
    case .organisation: "organisation.yaml"
    case .strategy: "a strategy document"
    case .factor: "a factor"
    case .metric: "a metric"
    case .objectives: "a role's objectives"
    case .agreement: "an agreement"
    case .funnel: "a funnel"
    case .plan: "a plan"
    case .month: "a month's commentary"
    case .decisions: "a meeting's decisions"
    case .packet: "a packet"
    case .glossary: "glossary.yaml"
    case .sealed: "sealed.yaml"
    }
  }

  /// The single file of this kind, for kinds that have one.
  public var file: String? {
    switch self {
    case .config: "openbook.yaml"
    case .organisation: "organisation.yaml"
    case .glossary: "glossary.yaml"
    case .sealed: "sealed.yaml"
    default: nil
    }
  }

  /// The folder of this kind's files, for kinds that have one file an entity.
  public var folder: String? {
    switch self {
    case .config, .organisation, .glossary, .sealed: nil
    case .strategy: "strategy"
    case .factor: "factors"
    case .metric: "metrics"
    case .objectives: "objectives"
    case .agreement: "agreements"
    case .funnel: "funnels"
    case .plan: "plans"
    case .month: "results"
    case .decisions: "decisions"
    case .packet: "packets"
    }
  }

  /// The kind of entity that a file of this kind is, for kinds that have one file an entity.
  var entity: EntityKind? {
    switch self {
    case .config, .organisation, .objectives, .glossary, .sealed: nil
    case .strategy: .strategy
    case .factor: .factor
    case .metric: .metric
    case .agreement: .agreement
    case .funnel: .funnel
    case .plan: .plan
    case .month: .month
    case .decisions: .decisions
    case .packet: .packet
    }
  }

  /// The ending of this kind's files.
  public var ending: String {
    switch self {
    case .strategy, .factor, .plan, .month, .packet: ".md"
    default: ".yaml"
    }
  }

  /// Whether its files are Markdown with front matter.
  public var isDocument: Bool { ending == ".md" }

  /// How its files may lie in folders below the kind's own.
  public enum Depth: Sendable {
    /// Only in the kind's own folder.
    case flat
    /// In any folders, which only sort.
    case any
    /// In one folder a quarter.
    case byQuarter
  }

  /// How its files may lie in folders below the kind's own.
  public var depth: Depth {
    switch self {
    case .metric: .any
    case .objectives: .byQuarter
    default: .flat
    }
  }

  /// Whether its files are named after a day or a month, so that an id may begin with a digit.
  var hasDatedIDs: Bool { self == .decisions || self == .packet || self == .month }
}
