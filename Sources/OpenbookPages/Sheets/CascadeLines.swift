import OpenbookCore

/// The lines of a tree of objectives: how each stands, and at each parent what serves it adds up to.
struct CascadeLines {
  private let material: SiteMaterial
  private let style: SiteStyle

  init(_ material: SiteMaterial, _ style: SiteStyle) {
    self.material = material
    self.style = style
  }

  private var words: Words { style.words }
  private var view: View { material.view }

  /// An objective's line.
  func line(_ objective: Objective, depth: Int) -> Outline.Line {
    let figure = material.figure(of: objective)
    let progress: Drawing? = figure.flatMap { figure in
      figure.attainment.value.map { .progress($0, expected: figure.expected.value) }
    }
    return Outline.Line(
      depth: depth, material.linked(EntityName(.objective, objective.id.text)),
      mark: figure.map { Mark($0.status, words) }, drawing: progress,
      detail: [
        material.linked(objective.owner), Linked(ObjectiveFacts.progress(objective, material, style)),
        figure.flatMap { style.attainment($0) }.map { Linked($0) },
        figure.flatMap { contribution($0, objective) }.map { Linked($0) },
      ],
      sum: material.cascade(of: objective).map { sum($0, of: objective) }, filters: filters(objective, figure))
  }

  /// What a long tree can be narrowed to, as `filters(_:_:)` has it.
  static func filterNames(_ words: Words) -> [String] { [words[.team], words[.status], words[.factor]] }

  private func filters(_ objective: Objective, _ figure: ObjectiveFigure?) -> [String] {
    let team = view.role(objective.owner.id)?.team.map { view.name(of: EntityName(.team, $0.id.text)) }
    return [
      team ?? "", figure.map { Mark($0.status, words).text } ?? "", material.factor(servedBy: objective)?.title ?? "",
    ]
  }

  /// `adds $850k` to its parent, in the parent's unit.
  private func contribution(_ figure: ObjectiveFigure, _ objective: Objective) -> String? {
    guard let value = figure.contribution?.value, let parent = objective.parent.flatMap({ view.objective($0.id) })
    else { return nil }
    let text =
      objective.link == .weighted ? style.wholePercent(value) : material.numbers(of: parent, style).full(value)
    return words(.adds, ["value": text])
  }

  /// What the children of an objective come to, in words and as a bar.
  func sum(_ cascade: Cascade, of objective: Objective) -> Outline.Sum {
    Outline.Sum(
      mark: cascade.state == .none ? nil : Mark(cascade.state, words),
      text: [amounts(cascade, objective), progress(cascade)].compactMap { $0 }.joined(separator: " "),
      drawing: bar(cascade))
  }

  /// How many serve an objective, and what they add up to against what it needs.
  func amounts(_ cascade: Cascade, _ objective: Objective) -> String {
    let children = style.count(cascade.children.count, .countServing, .countServings)
    switch cascade.kind {
    case .none: return children
    case .same: return "\(children), \(words[.passedDown])"
    case .mixed: return "\(children): \(words[.reasonMixedLinks])"
    case .sums, .weighted: break
    }
    guard let sum = cascade.sum.value, let amount = cascade.amount.value else {
      let texts = FigureTexts(style, material.numbers(of: objective, style))
      let reason = cascade.sum.reason ?? cascade.amount.reason ?? .notReported
      return "\(children): \(texts.reason(reason) { view.metric($0)?.name ?? $0.text })"
    }
    let numbers = cascade.kind == .weighted ? style.percents : material.numbers(of: objective, style)
    let difference = (cascade.difference ?? 0).magnitude
    let values: KeyValuePairs = [
      "children": children, "sum": numbers.full(sum), "amount": numbers.full(amount),
      "difference": numbers.size(difference, points: words[.points]),
    ]
    switch cascade.state {
    case .addsUp, .none: return words(.servedBySum, values)
    case .short: return words(.servedByShort, values)
    case .over: return words(.servedByOver, values)
    }
  }

  /// How far the children have come together, or what is known of it.
  private func progress(_ cascade: Cascade) -> String? {
    if let progress = cascade.progress.value {
      return words(cascade.isApart ? .childrenApart : .childrenStand, ["progress": style.wholePercent(progress)])
    }
    return cascade.atLeast.map { words(.childrenAtLeast, ["progress": style.wholePercent($0)]) }
  }

  private func bar(_ cascade: Cascade) -> Drawing? {
    guard cascade.kind == .sums || cascade.kind == .weighted, let amount = cascade.amount.value else { return nil }
    let figures = cascade.counting.compactMap { id in
      view.objective(id).flatMap { material.figure(of: $0)?.contribution?.value }
    }
    let drawing = Drawing.contributions(figures, of: amount)
    return drawing.isEmpty ? nil : drawing
  }
}

extension SiteMaterial {
  /// How an objective's amounts are written: as its metric's, as its own results, milestones in %.
  func numbers(of objective: Objective, _ style: SiteStyle) -> MetricNumbers {
    switch objective.measure {
    case .metric(let metric, _, _):
      guard let position = view.position(of: metric.id) else { return style.amounts([], unit: nil) }
      return metrics[position].numbers
    case .own(let own):
      return style.amounts(
        [own.start?.value, own.target.edges.low, own.target.edges.high] + own.results.map { $0.actual?.value },
        unit: own.unit)
    case .milestones, nil: return style.percents
    }
  }
}

extension SiteStyle {
  /// How shares are written: in whole percent.
  var percents: MetricNumbers {
    MetricNumbers(NumberFacts(unit: "%", decimals: 0, values: []), style: numbers)
  }
}
