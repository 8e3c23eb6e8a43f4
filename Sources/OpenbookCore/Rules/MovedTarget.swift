extension Rule {
  /// The target of a sealed month is another one than was sealed, and nothing says why.
  public static let movedTarget = Rule(
    "moved-target", .warning, isAdjustable: true,
    what:
      "The target of a sealed month is another one than was sealed, and nothing says why.",
    why:
      "A target that moves after the fact makes a miss look like a hit.",
    example: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-08: 3}
        results: {2026-08: 3}
      sealed.yaml
        2026-08:
          date: 2026-09-08
          metrics:
            sales: {actual: 3, target: 4}
          digest: ⟨64 × a⟩
      """,
    remedy: """
      metrics/sales.yaml
        name: Sales
        direction: up
        target: {from 2026-08: 3}
        results: {2026-08: 3}
        changed: [{date: 2026-09-20, field: target, from: 4, why: One of the four stores was closed in July}]
      sealed.yaml
        2026-08:
          date: 2026-09-08
          metrics:
            sales: {actual: 3, target: 4}
          digest: ⟨64 × a⟩
      """)
}

extension Rule {
  /// One finding a metric, for its newest sealed month. A change of the day of the seal or after it explains it.
  static func checkMovedTarget(_ figures: Figures) -> [Finding] {
    let view = figures.view
    var moved: [Int: (month: Month, from: Target, to: Target?)] = [:]
    for seal in view.entities.seals {
      for entry in seal.metrics {
        guard let sealed = entry.value.target, let position = view.position(of: entry.key.id),
          let figuring = figures.figuring(at: position)
        else { continue }
        let now = figuring.targets.target(seal.month)
        if now.map({ isSame($0, sealed) }) ?? false { continue }
        let isExplained = figuring.metric.changes.contains { change in
          guard let date = change.date, change.field == "target", change.why != nil else { return false }
          return seal.date.map { $0 <= date } ?? true
        }
        if !isExplained { moved[position] = (seal.month, sealed, now) }
      }
    }
    return moved.keys.sorted().compactMap { position in
      guard let (month, from, to) = moved[position] else { return nil }
      let metric = view.metrics[position]
      return Finding(
        .movedTarget,
        "the target of '\(metric.id.text)' for \(month) was sealed as \(text(from)), and \(to.map { "is \(text($0))" } ?? "there is none") now; nothing says why",
        place: metric.targets.first.map { .span($0.span) } ?? .path(metric.path),
        help: "restore it, or say why: changed: [{date: …, field: target, from: \(text(from)), why: …}]")
    }
  }
}
