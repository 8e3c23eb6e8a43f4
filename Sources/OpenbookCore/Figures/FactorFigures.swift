/// A factor's status: the worst of its metrics', with the counts (maths.md 13).
public struct FactorFigures: Sendable {
  /// The factor's id.
  public let id: ID<Factor>
  /// Missed before not reported before near before met; `no-target` when none of its metrics has one.
  public let status: Status
  /// How many of its metrics have each status.
  public let counts: [Status: Int]

  init(id: ID<Factor>, statuses: [Status]) {
    self.id = id
    status = Self.fromWorst.first { statuses.contains($0) } ?? .noTarget
    counts = Dictionary(statuses.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// From worst to best.
  static let fromWorst: [Status] = [.missed, .notReported, .near, .met]
}
