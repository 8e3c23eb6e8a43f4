/// Does independent pieces of work, side by side where it can.
///
/// The pure steps of the flow say with it what may run at the same time; how many threads there are is the world's.
public protocol Workers: Sendable {
  /// The result of the work on each item, in the items' order.
  func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result]
}

/// One piece of work after the other.
public struct OneWorker: Workers {
  /// A worker.
  public init() {}

  /// The result of the work on each item, in the items' order.
  public func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result
  ) async -> [Result] { items.map(work) }
}
