import OpenbookCore

/// How many metrics have each status.
struct StatusCounts: Sendable {
  private(set) var met = 0
  private(set) var near = 0
  private(set) var missed = 0
  private(set) var notReported = 0
  private(set) var noTarget = 0
  /// Those of the not reported that had no target to meet.
  private(set) var untargeted = 0

  init(_ statuses: [Status]) {
    for status in statuses { add(status) }
  }

  /// - Parameter isTarget: whether there was a target to meet.
  mutating func add(_ status: Status, isTarget: Bool = true) {
    if status == .notReported, !isTarget { untargeted += 1 }
    switch status {
    case .met: met += 1
    case .near: near += 1
    case .missed: missed += 1
    case .notReported: notReported += 1
    case .noTarget: noTarget += 1
    }
  }

  /// Those that were judged or should have been.
  var judged: Int { met + near + missed + owed }
  /// Those of them that are not reported.
  var owed: Int { notReported - untargeted }

  /// How many targets were met and how many were not; empty where there is nothing to judge.
  func sentence(_ style: SiteStyle) -> String {
    guard judged > 0 else { return "" }
    return style.words(
      owed == 0 ? .monthLedeAll : .monthLede,
      [
        "met": String(met), "near": String(near), "missed": String(missed), "not-reported": String(owed),
        "judged": String(judged),
      ])
  }
}

extension StatusCounts: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("met", met)
    fingerprinting.add("near", near)
    fingerprinting.add("missed", missed)
    fingerprinting.add("notReported", notReported)
    fingerprinting.add("noTarget", noTarget)
    fingerprinting.add("untargeted", untargeted)
  }
}
