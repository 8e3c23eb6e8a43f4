/// A miss that nothing answers: neither a note, nor an action or a plan about it.
public struct UnansweredMiss: Sendable {
  /// The metric's position among the view's.
  public let position: Int
  /// The newest month that is due.
  public let month: Month
  /// How many months in a row missed their target, up to that one.
  public let count: Int
  /// Whether its own history says that something has changed for the worse.
  public let isSignal: Bool
}

extension Figures {
  /// The misses without an answer as of the month that is reported: a signal of concern, or two misses in a row, with
  /// neither a note, nor an open action, nor a plan about the metric or what is judged by it.
  public var unansweredMisses: [UnansweredMiss] { asOf.map { unansweredMisses(asOf: $0) } ?? [] }

  /// The misses of a month that are still without an answer: one that was given later is one.
  public func unansweredMisses(asOf: Month) -> [UnansweredMiss] {
    let answered = answeredMetrics(asOf: asOf)
    return metrics.indices.compactMap { position in
      // By position: a copy of a month is dear, and there are tens of thousands.
      let months = metrics[position].months
      guard let index = metrics[position].index(dueBy: asOf), months[index].note == nil else { return nil }
      var count = 0
      while count <= index, months[index - count].status == .missed { count += 1 }
      let isSignal = months[index].variation == .concern
      guard isSignal || count >= 2, !answered.contains(position) else { return nil }
      return UnansweredMiss(position: position, month: months[index].month, count: count, isSignal: isSignal)
    }
  }

  /// The positions of the metrics that an open action or a plan is about: by themselves, or through an objective or a
  /// commitment that they judge.
  ///
  /// - Parameter asOf: an action that was done by then no longer answers.
  private func answeredMetrics(asOf: Month) -> Set<Int> {
    let open = view.entities.decisions.flatMap(\.actions).filter { !$0.isDone(asOf: asOf) }
      .flatMap(\.about)
    let planned = view.entities.plans.flatMap(\.about)
    var positions: Set<Int> = []
    for subject in open + planned {
      let metric: ID<Metric>? =
        switch subject.name.kind {
        case .metric: ID(subject.name.id)
        case .objective: view.objective(ID(subject.name.id))?.metric
        case .commitment:
          view.entities.agreements.lazy.flatMap(\.commitments)
            .first { view.isSame(EntityName(.commitment, $0.id.text), subject.name) }?.metric?.id
        default: nil
        }
      if let position = metric.flatMap({ view.position(of: $0) }) { positions.insert(position) }
    }
    return positions
  }
}

extension Objective {
  /// The metric that judges it, if one does.
  var metric: ID<Metric>? { if case .metric(let metric, _, _) = measure { metric.id } else { nil } }
}
