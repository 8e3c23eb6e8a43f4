/// Where the chain from an objective up to the strategy breaks: what the rules of the same name find, as figures.
public enum ChainBreak: Sendable {
  /// How an objective that passes its parent's measure down differs from it.
  public enum Difference: Sendable {
    /// Another metric judges it: its own, and its parent's.
    case metric(ID<Metric>, ID<Metric>)
    /// It counts in another unit.
    case unit
    /// One has a metric, the other milestones or results of its own.
    case measure
    /// Its own target, and its parent's.
    case target(Target, Target)
  }

  /// It names neither a parent nor a factor.
  case servesNothing
  /// It names a parent in its quarter, and does not say how it serves it.
  case uncounted(parent: ID<Objective>)
  /// It passes its parent's measure down, and differs.
  case differs(from: ID<Objective>, Difference)
  /// Its target is another one than that of its metric for the quarter.
  case otherTarget(Target, ofMetric: Target, ID<Metric>)
  /// It counts towards an objective whose owner neither leads its own nor has an agreement with its team.
  case acrossTheLine(parent: ID<Objective>, owner: ID<Role>, above: ID<Role>)

  /// The rule that finds it.
  var rule: Rule {
    switch self {
    case .servesNothing: .orphanObjective
    case .uncounted: .uncountedChild
    case .differs: .sameDiffers
    case .otherTarget: .otherTarget
    case .acrossTheLine: .acrossTheLine
    }
  }
}

extension Figures {
  /// What breaks the chain at each objective, in the order of the rules; a rule that is ignored breaks nothing.
  ///
  /// - Parameter quarters: the figures of every quarter's objectives.
  public func chainBreaks(_ quarters: [ObjectiveFigures]) -> [ID<Objective>: [ChainBreak]] {
    let cascades = CheckedCascade.all(self, quarters)
    let found =
      Rule.orphanObjectives(view).map { ($0.id, ChainBreak.servesNothing) }
      + Rule.uncountedChildren(view).map { ($0.child.id, .uncounted(parent: $0.parent.id)) }
      + Rule.childrenThatDiffer(cascades, view).map { ($0.child.id, .differs(from: $0.parent.id, $0.difference)) }
      + Rule.otherTargets(self, quarters).map {
        ($0.objective.id, .otherTarget($0.stated, ofMetric: $0.target, $0.metric.id))
      }
      + Rule.childrenAcrossTheLine(cascades, view).map {
        ($0.child.id, .acrossTheLine(parent: $0.parent.id, owner: $0.owner.id, above: $0.above.id))
      }
    let ignored = Set(view.configuration.rules.filter { $0.value == .ignore }.map(\.key))
    return Dictionary(found.filter { !ignored.contains($0.1.rule.id) }.map { ($0.0, [$0.1]) }, uniquingKeysWith: +)
  }
}
