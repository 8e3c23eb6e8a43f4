/// A kind of file in the content folder.
public enum Kind: String, CaseIterable, Sendable {
  case config, organisation, strategy, factor, metric, month

  /// The kind with its article, for messages: `a metric`.
  public var noun: String {
    switch self {
    case .config: "openbook.yaml"
    case .organisation: "organisation.yaml"
    case .strategy: "a strategy document"
    case .factor: "a factor"
    case .metric: "a metric"
    case .month: "a month's commentary"
    }
  }

  /// The single file of this kind, for kinds that have one.
  public var file: String? {
    switch self {
    case .config: "openbook.yaml"
    case .organisation: "organisation.yaml"
    default: nil
    }
  }

  /// The folder of this kind's files, for kinds that have one file an entity.
  public var folder: String? {
    switch self {
    case .config, .organisation: nil
    case .strategy: "strategy"
    case .factor: "factors"
    case .metric: "metrics"
    case .month: "results"
    }
  }

  /// The ending of this kind's files.
  public var ending: String {
    switch self {
    case .config, .organisation, .metric: ".yaml"
    case .strategy, .factor, .month: ".md"
    }
  }

  /// Whether its files are Markdown with front matter.
  public var isDocument: Bool { ending == ".md" }

  /// Whether its files may lie in folders below the kind's own.
  public var allowsSubfolders: Bool { self == .metric }
}
