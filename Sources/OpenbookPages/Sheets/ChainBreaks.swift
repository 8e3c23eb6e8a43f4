import OpenbookCore

/// Where the chain from an objective up to the strategy breaks, line by line.
struct ChainBreaks {
  let objective: Objective
  let material: SiteMaterial
  let style: SiteStyle

  private var words: Words { style.words }
  private var view: View { material.view }

  /// One line each; none where the chain is whole.
  var lines: [SheetLine] { (own + [above].compactMap { $0 }).map { SheetLine(Linked($0)) } }

  private var own: [String] { (material.chainBreaks[objective.id] ?? []).compactMap { text($0) } }

  /// That the topmost above it serves nothing, where it is not itself that one.
  private var above: String? {
    guard !material.reachesStrategy(objective), let top = material.objectives(above: objective).last else { return nil }
    return words(.breakAbove, ["objective": top.title])
  }

  private func text(_ chainBreak: ChainBreak) -> String? {
    let title = { (id: ID<Objective>) in view.name(of: EntityName(.objective, id.text)) }
    let role = { (id: ID<Role>) in view.name(of: EntityName(.role, id.text)) }
    switch chainBreak {
    case .servesNothing: return words[.breakServesNothing]
    case .uncounted(let parent): return words(.breakUncounted, ["objective": title(parent)])
    case .differs(let parent, let difference):
      return words(.breakDiffers, ["objective": title(parent), "difference": text(difference)])
    case .otherTarget(let own, let its, let metric):
      return words(
        .breakOtherTarget,
        ["target": text(own), "metric": name(metric), "other": text(its)])
    case .acrossTheLine(let parent, let owner, let above):
      return words(.breakAcross, ["objective": title(parent), "owner": role(owner), "above": role(above)])
    }
  }

  private func text(_ difference: ChainBreak.Difference) -> String {
    switch difference {
    case .metric(let own, let its): words(.differsMetric, ["metric": name(own), "other": name(its)])
    case .unit: words[.differsUnit]
    case .measure: words[.differsMeasure]
    case .target(let own, let its): words(.differsTarget, ["target": text(own), "other": text(its)])
    }
  }

  private func name(_ metric: ID<Metric>) -> String { view.name(of: EntityName(.metric, metric.text)) }

  private func text(_ target: Target) -> String {
    FigureTexts(style, material.numbers(of: objective, style, with: [target.edges.low, target.edges.high])).full(target)
  }
}

extension SiteMaterial {
  /// Whether a factor stands at the end of the way from an objective up, or at one on it.
  func reachesStrategy(_ objective: Objective) -> Bool { factor(servedBy: objective) != nil }
}
