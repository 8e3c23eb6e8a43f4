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
  ///
  /// - Parameter hidden: how many stand below it that the tree does not show.
  func line(_ objective: Objective, depth: Int, hidden: Int) -> Outline.Line {
    let (figure, name) = (material.figure(of: objective), EntityName(.objective, objective.id.text))
    let progress: Drawing? = figure.flatMap { figure in
      figure.attainment.value.map { .progress($0, expected: figure.expected.value) }
    }
    return Outline.Line(
      depth: depth, material.linked(name),
      mark: figure.map { Mark($0.status, words) }, drawing: progress,
      detail: [
        material.linked(objective.owner), Linked(ObjectiveFacts.progress(objective, material, style)),
        figure.flatMap { style.attainment($0) }.map { Linked($0) },
        figure.flatMap { contribution($0, objective) }.map { Linked($0) },
      ],
      sum: material.cascade(of: objective).map { sum($0, of: objective) },
      more: hidden > 0
        ? Linked(words(.moreBelow, ["count": String(hidden)]), material.map.place(name)) : nil,
      filters: filters(objective, figure))
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
    return words(.adds, ["value": share(value, of: parent, isWeight: objective.link == .weighted)])
  }

  /// What an objective adds beside its parent's amount: `2 of 10 parts`; a weight by itself.
  func share(_ value: Double, of parent: Objective, isWeight: Bool) -> String {
    guard !isWeight else { return style.percents([value]).stating([value]).full(value) }
    guard let amount = material.figure(of: parent)?.amount.value else {
      return material.numbers(of: parent, style, with: [value]).full(value)
    }
    let numbers = material.numbers(of: parent, style, with: [value, amount])
    return words(.metOfPlain, ["value": numbers.short(value), "of": numbers.full(amount)])
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
    let children = children(cascade)
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
    let line = MetricNumbers.Subtraction(sum, less: amount, is: cascade.difference ?? 0)
    let numbers =
      cascade.kind == .weighted
      ? style.percents([sum]).stating([sum], line)
      : material.numbers(of: objective, style, with: [sum, amount], line)
    let values: KeyValuePairs = [
      "children": children, "sum": numbers.short(sum), "amount": numbers.full(amount),
      "difference": numbers.shortSize(cascade.difference ?? 0, points: words[.points]),
    ]
    switch cascade.state {
    case .addsUp, .none: return words(.servedBySum, values)
    case .short: return words(.servedByShort, values)
    case .over: return words(.servedByOver, values)
    }
  }

  /// How many serve it, and how many of them do not say how.
  private func children(_ cascade: Cascade) -> String {
    let children = style.count(cascade.children.count, .countServing, .countServings)
    let silent = cascade.children.count { id in
      (material.chainBreaks[id] ?? []).contains { if case .uncounted = $0 { true } else { false } }
    }
    guard silent > 0 else { return children }
    return words(
      silent == 1 ? .countUncounted : .countUncounteds, ["children": children, "count": String(silent)])
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
    let drawing = Drawing.contributions(contributions(cascade), of: amount)
    return drawing.isEmpty ? nil : drawing
  }

  private func contributions(_ cascade: Cascade) -> [Double] {
    cascade.counting.compactMap { id in
      view.objective(id).flatMap { material.figure(of: $0)?.contribution?.value }
    }
  }
}

extension SiteMaterial {
  /// How an objective's amounts are written: as its metric's, as its own results, milestones in %; plainly where it has
  /// no measure.
  ///
  /// - Parameter others: what was promised in the same unit, such as what its children add; they decide how many
  ///   decimals it takes to state them.
  func numbers(
    of objective: Objective, _ style: SiteStyle, with others: [Double] = [], _ line: MetricNumbers.Subtraction? = nil
  ) -> MetricNumbers {
    usualNumbers(of: objective, style, with: others).stating(others, line)
  }

  private func usualNumbers(of objective: Objective, _ style: SiteStyle, with others: [Double]) -> MetricNumbers {
    switch objective.measure {
    case .metric(let metric, let target, let start):
      // One that is hidden still says in what is counted, where its judgement is open.
      guard let position = view.position(of: metric.id) else {
        return style.amounts(
          [start?.value, target?.edges.low, target?.edges.high] + others,
          unit: view.unit(of: objective).flatMap { $0.isEmpty ? nil : $0 })
      }
      return metrics[position].numbers
    case .own(let own):
      return style.amounts(
        [own.start?.value, own.target?.edges.low, own.target?.edges.high] + own.results.map { $0.actual?.value }
          + others,
        unit: own.unit)
    case .milestones: return style.percents(others)
    case nil: return style.amounts(others, unit: nil)
    }
  }
}

extension SiteStyle {
  /// How shares are written: in whole percent, unless one of them has more to say.
  func percents(_ shares: [Double]) -> MetricNumbers {
    let areWhole = shares.allSatisfy { ($0 * 100 - ($0 * 100).rounded()).magnitude < 0.05 }
    return MetricNumbers(NumberFacts(unit: "%", decimals: areWhole ? 0 : 1, values: []), style: numbers)
  }
}
