/// Adds up what the children of one objective promise (maths.md 7). No child is asked for its own children, so neither
/// depth nor a circle matters.
struct CascadeFiguring {
  /// A child with its link.
  struct Child {
    let link: Objective.Link?
    let figure: ObjectiveFigure

    /// Whether it counts towards its parent.
    var counts: Bool { link.map { $0 != .supports } ?? false }
  }

  let parent: ObjectiveFigure
  /// At least one.
  let children: [Child]

  var cascade: Cascade {
    let counting = children.filter(\.counts)
    let kind = kind(of: counting)
    let (amount, sum) = amounts(of: counting, kind)
    let (progress, atLeast) = progress(of: counting, kind, amount)
    return Cascade(
      parent: parent.id, children: children.map(\.figure.id), counting: counting.map(\.figure.id), kind: kind,
      amount: amount, sum: sum, state: state(kind, amount, sum), progress: progress, atLeast: atLeast,
      isApart: isApart(progress))
  }

  private func kind(of counting: [Child]) -> Cascade.Kind {
    guard let link = counting.first?.link else { return .none }
    guard counting.allSatisfy({ $0.link == link }) else { return .mixed }
    return switch link {
    case .sums: .sums
    case .weighted: .weighted
    case .same: .same
    case .supports: .none
    }
  }

  private func amounts(of counting: [Child], _ kind: Cascade.Kind) -> (amount: Known<Double>, sum: Known<Double>) {
    switch kind {
    case .none: return (parent.amount, .unknown(.objective(.noCountingChild)))
    case .mixed: return (parent.amount, .unknown(.objective(.mixedLinks)))
    case .same: return (parent.amount, parent.amount)
    case .sums, .weighted:
      let contributions = counting.compactMap { $0.figure.contribution?.value }
      let isWhole = contributions.count == counting.count
      return (
        kind == .weighted ? .known(1) : parent.amount,
        isWhole ? .finite(compensatedSum(contributions)) : .unknown(.objective(.contribution))
      )
    }
  }

  private func state(_ kind: Cascade.Kind, _ amount: Known<Double>, _ sum: Known<Double>) -> Cascade.State {
    if kind == .same { return .addsUp }
    guard let amount = amount.value, let sum = sum.value else { return .none }
    return Cascade.state(sum, of: amount)
  }

  private func progress(
    of counting: [Child], _ kind: Cascade.Kind, _ amount: Known<Double>
  ) -> (progress: Known<Double>, atLeast: Double?) {
    let whole: Double
    switch (kind, amount) {
    case (.none, _): return (.unknown(.objective(.noCountingChild)), nil)
    case (.mixed, _): return (.unknown(.objective(.mixedLinks)), nil)
    // Each stands in for the parent; of several, each for an equal part.
    case (.same, _): whole = Double(counting.count)
    case (_, .unknown(let reason)): return (.unknown(reason), nil)
    case (_, .known(let amount)): whole = amount
    }
    guard whole != 0 else { return (.unknown(.objective(.nothingToShare)), nil) }
    let parts = counting.compactMap { child -> Double? in
      guard let attainment = child.figure.progress.value else { return nil }
      let contribution = kind == .same ? 1 : child.figure.contribution?.value
      return contribution.map { $0 * attainment }
    }
    let known = Known<Double>.finite(compensatedSum(parts) / whole)
    guard parts.count == counting.count else {
      return (.unknown(.objective(.child)), parts.isEmpty ? nil : known.value)
    }
    return (known, nil)
  }

  /// More than five points between the parent's own attainment and what its children come to.
  private func isApart(_ progress: Known<Double>) -> Bool {
    guard let own = parent.attainment.value, let progress = progress.value else { return false }
    let size = max(own.magnitude, progress.magnitude)
    return decimalDifference(own, progress).magnitude > 0.05 + 1e-9 * max(0.05, size)
  }
}
