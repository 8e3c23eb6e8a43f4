/// Judges objectives one by one, as of a month.
struct ObjectiveFiguring {
  let asOf: Month?
  private let view: View
  private let figures: Figures
  /// What metrics' targets come from where nothing is reported at all.
  private let nothing: AllSeries?

  init(_ figures: Figures, asOf: Month?) {
    self.figures = figures
    self.asOf = asOf
    view = figures.view
    nothing = view.asOf == nil ? AllSeries(figures.view, asOf: Month(index: 0)) : nil
  }

  private func objective(_ position: Int) -> Objective { view.entities.objectives[position] }

  /// The position of the objective that one serves, if this audience may see it.
  func parent(of position: Int) -> Int? { objective(position).parent.flatMap { view.index.objectives[$0.id] } }

  func link(at position: Int) -> Objective.Link? { objective(position).link }

  func judgement(at position: Int) -> ObjectiveJudgement {
    let objective = objective(position)
    let months = objective.months(view.configuration.calendar)
    let measure: MeasureReading
    switch objective.measure {
    case nil: measure = .none
    case .own(let own): measure = MeasureReading(own: own, months, asOf: asOf)
    case .milestones(let milestones): measure = MeasureReading(milestones: milestones, months, asOf: asOf)
    case .metric(let metric, let target, let start):
      guard let figuring = figuring(metric.id) else {
        measure = .none
        break
      }
      measure = MeasureReading(
        metric: figuring, target: target ?? figuring.target(ofWhole: objective.quarter), start: start, months,
        asOf: asOf)
    }
    return ObjectiveJudgement(measure: measure, months: months, asOf: asOf)
  }

  func figure(
    at position: Int, _ own: ObjectiveJudgement, parent: (position: Int, judgement: ObjectiveJudgement)?
  ) -> ObjectiveFigure {
    let objective = objective(position)
    let contribution = parent.flatMap { adds(objective, own, to: self.objective($0.position)) }
    return ObjectiveFigure(
      id: objective.id, months: own.months, direction: own.direction, start: own.measure.start,
      target: own.measure.target, current: own.current, attainment: own.attainment, isLimit: own.isLimit,
      isKept: own.isKept, expected: own.expected, status: own.status,
      parent: parent.map { self.objective($0.position).id }, contribution: contribution)
  }

  /// What a child adds to its parent: what it says, else its own target − start where both have one unit.
  private func adds(
    _ child: Objective, _ own: ObjectiveJudgement, to parent: Objective
  ) -> Known<Double>? {
    switch child.link {
    case .weighted: return child.weight.map { .known($0.value) } ?? .unknown(.objective(.noContribution))
    case .same, .supports, nil: return nil
    case .sums:
      if let stated = child.contributes { return .known(stated.value) }
      guard let unit = view.unit(of: child), unit == view.unit(of: parent) else {
        return .unknown(.objective(.noContribution))
      }
      guard let target = own.measure.target?.amount else { return .unknown(.objective(.noContribution)) }
      return own.measure.start.map { decimalDifference(target, $0) }
    }
  }

  private func figuring(_ id: ID<Metric>) -> MetricFiguring? {
    if let nothing {
      guard let position = view.position(of: id) else { return nil }
      return MetricFiguring(
        view.metrics[position], at: position, in: nothing, view.configuration, to: Month(index: 0))
    }
    return figures.judge(id)?.figuring
  }
}

extension View {
  /// What an objective's amounts are in: its metric's unit, or its own, also of a hidden metric that judges it; nil for milestones and without a measure.
  ///
  /// Two that state no unit count the same things, as far as anybody can tell: empty text.
  public func unit(of objective: Objective) -> String? {
    switch objective.measure {
    case .metric(let metric, _, _): (self.metric(metric.id) ?? hiddenInput(metric.id)).map { $0.unit ?? "" }
    case .own(let own): own.unit ?? ""
    case .milestones, nil: nil
    }
  }
}
