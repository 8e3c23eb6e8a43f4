/// Where a value stands in a document: the keys and places that lead to it from the root.
///
/// `["results", "2026-10", "note"]`, or with a list on the way `["measure", "milestones", 0, "done"]`. The empty path is
/// the root.
public struct YAMLPath: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One step down from a collection.
  public enum Step: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The value of a mapping's key; compared byte for byte, as the reader does.
    case key(String)
    /// An item of a sequence, counted from 0.
    case item(Int)

    /// A key.
    public init(stringLiteral key: String) { self = .key(key) }

    /// An item.
    public init(integerLiteral item: Int) { self = .item(item) }
  }

  /// From the root down.
  public let steps: [Step]

  /// The path of these steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The path of these steps.
  public init(arrayLiteral steps: Step...) { self.steps = steps }

  /// One step further down.
  public func appending(_ step: Step) -> YAMLPath { YAMLPath(steps + [step]) }
}
