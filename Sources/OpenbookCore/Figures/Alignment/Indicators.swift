extension Figures {
  /// The indicators of alignment as of the month that is reported (maths.md 13), in order; there is no overall score.
  /// None where nothing is reported yet.
  public var indicators: [Indicator] { asOf.map { indicators(asOf: $0) } ?? [] }

  /// The indicators as of any month up to the one that is reported: of the quarter that it lies in, with what was
  /// reported by then.
  public func indicators(asOf month: Month) -> [Indicator] {
    let answers = Answers(figures: self, asOf: month)
    return Indicator.Question.allCases.map { question in
      switch question {
      case .coverage: answers.coverage
      case .cascade: answers.cascade
      case .measurement: answers.measurement
      case .timeliness: answers.timeliness
      case .reciprocity: answers.reciprocity
      case .freshness: answers.freshness
      }
    }
  }
}

/// Asks one question after the other.
private struct Answers {
  let figures: Figures
  let asOf: Month

  private var view: View { figures.view }
  private var calendar: FiscalCalendar { view.configuration.calendar }
  private var quarter: Period { calendar.quarter(of: asOf) }

  private var objectives: [Objective] { view.entities.objectives.filter { $0.quarter == quarter } }

  var coverage: Indicator {
    let covered = Set(objectives.compactMap { view.role($0.owner.id)?.id })
    // Before the first objectives of all nobody had asked for any: that is no share of 0.
    let asked = view.hasObjectives(by: asOf) ? view.rolesAsked(for: quarter, asOf: asOf) : []
    return Indicator(.coverage, asked) { role in
      (EntityName(.role, role.id.text), covered.contains(role.id) ? nil : .noObjective)
    }
  }

  /// Parents without a state are not asked: nothing of theirs is to be added up.
  var cascade: Indicator {
    let cascades = figures.objectives(of: quarter, asOf: asOf).cascades.filter { $0.state != .none }
    return Indicator(.cascade, cascades) { cascade in
      (EntityName(.objective, cascade.parent.text), cascade.state == .addsUp ? nil : .cascade(cascade))
    }
  }

  var measurement: Indicator {
    let judged = figures.objectives(of: quarter, asOf: asOf)
    let objectives = objectives.map { (EntityName(.objective, $0.id.text), reason(of: $0, judged)) }
    let factors = view.factors.map { (EntityName(.factor, $0.id.text), reason(of: $0)) }
    return Indicator(.measurement, objectives + factors) { ($0.0, $0.1) }
  }

  /// Milestones have a figure from the beginning: none done is 0, and not unreported (maths.md 6).
  private func reason(of objective: Objective, _ judged: ObjectiveFigures) -> Indicator.Reason? {
    guard objective.measure != nil, let figure = judged.objective(objective.id) else { return .noMeasure }
    guard figure.target != nil else { return .noTarget }
    return figure.current.value == nil ? .notReported : nil
  }

  /// A factor is measured when every one of its metrics that has a direction has a target and a result. One for the
  /// quarter or the year is a target, too: that of a `last` metric belongs to the period's final month alone (maths.md 3).
  private func reason(of factor: Factor) -> Indicator.Reason? {
    let judged = view.positions(of: factor).filter { (view.metrics[$0].direction ?? .none) != .none }
    guard !judged.isEmpty else { return .noMeasure }
    let lacking = judged.filter { position in
      let month = figures.metrics[position].month(dueBy: asOf)
      let hasTarget = month?.target != nil || view.metrics[position].hasTarget(in: asOf, calendar)
      return !hasTarget || month?.actual.value == nil
    }
    return lacking.isEmpty ? nil : .metrics(lacking.map { view.metrics[$0].id })
  }

  var timeliness: Indicator {
    let due = figures.metrics.filter { $0.month(asOf) != nil }
    return Indicator(.timeliness, due) { metric in
      (EntityName(.metric, metric.id.text), metric.month(asOf)?.actual.value == nil ? .notReported : nil)
    }
  }

  var reciprocity: Indicator {
    let inForce = view.entities.agreements.filter { $0.isInForce(in: asOf) }
    let due = inForce.flatMap(\.commitments).compactMap { commitment in
      figures.status(of: commitment, in: asOf).map { (commitment, $0) }
    }
    return Indicator(.reciprocity, due) { commitment, status in
      (EntityName(.commitment, commitment.id.text), status == .met ? nil : .status(status))
    }
  }

  var freshness: Indicator {
    let documents = view.strategies.map { (EntityName(.strategy, $0.id.text), $0.review) }
    let agreements = view.entities.agreements.filter { $0.isInForce(in: asOf) }
      .map { (EntityName(.agreement, $0.id.text), $0.review) }
    return Indicator(.freshness, documents + agreements) { name, review in
      (name, review.isFresh(in: asOf) ? nil : review.reviewed.map { .reviewed($0) } ?? .neverReviewed)
    }
  }
}

extension Metric {
  /// Whether a target is in force in a month: its own, its quarter's or its year's, or a standing one.
  fileprivate func hasTarget(in month: Month, _ calendar: FiscalCalendar) -> Bool {
    targets.contains { entry in
      switch entry.when {
      case .period(let period): calendar.months(of: period).contains(month)
      case .from(let first): first <= month
      }
    }
  }
}

extension View {
  /// Whether somebody had an objective in a month's quarter or before it: from then on every role is asked for one.
  func hasObjectives(by month: Month) -> Bool {
    let calendar = configuration.calendar
    return entities.objectives.contains { calendar.months(of: $0.quarter).lowerBound <= month }
  }
}
