import OpenbookCore

/// What is said of something that fails one of the questions of alignment: what it lacks, whose it is, and where it is
/// mended.
struct FailureTexts {
  let failure: Indicator.Failure
  let material: SiteMaterial
  let style: SiteStyle

  private var words: Words { style.words }
  private var view: View { material.view }

  var detail: [Linked?] {
    switch failure.reason {
    case .noObjective: [lackingFile]
    // Each metric's own page leads to its file.
    case .metrics(let metrics): metrics.map { material.linked(EntityName(.metric, $0.text)) }
    case .status: promise + [mend]
    case .cascade(let cascade): [sum(cascade), material.linked(owner), mend]
    default: [material.linked(owner), mend]
    }
  }

  /// The file in which a role's objectives would stand: it is still to be written.
  private var lackingFile: Linked? {
    guard let quarter = material.promises.asked else { return nil }
    // Who is gone when the quarter ends is not told to promise anything for it.
    if let role = view.role(ID(failure.name.id)), let until = role.until,
      until < view.configuration.calendar.months(of: quarter).upperBound
    {
      return Linked(words(.until, ["month": style.calendar.full(until)]))
    }
    let path = "objectives/\(quarter)/\(failure.name.id).yaml"
    let text = words(.writeFile, ["file": path])
    return style.frame.editAddress(of: path).map { Linked(text, address: $0) } ?? Linked(text)
  }

  /// A link to the file that is to be changed; nil where nothing says where files are changed.
  private var mend: Linked? {
    let path: String? =
      switch failure.name.kind {
      case _ where lackingMetric != nil: lackingMetric.flatMap { view.metric($0)?.path }
      case .objective: view.objective(ID(failure.name.id))?.path
      case .factor: view.factor(ID(failure.name.id))?.path
      case .metric: view.metric(ID(failure.name.id))?.path
      case .strategy: view.strategy(ID(failure.name.id))?.path
      case .agreement: view.entities.agreements.first { $0.id.text == failure.name.id }?.path
      case .commitment: agreement?.path
      default: nil
      }
    guard let path, let address = style.frame.editAddress(of: path) else { return nil }
    return Linked(words(.mendFile, ["file": path]), address: address)
  }

  /// The metric whose result lacks, which is what is to be mended; nil where something else is.
  private var lackingMetric: ID<Metric>? {
    switch failure.reason {
    case .notReported where failure.name.kind == .objective:
      if case .metric(let metric, _, _)? = view.objective(ID(failure.name.id))?.measure { metric.id } else { nil }
    case .status(.notReported): commitment?.metric?.id
    default: nil
    }
  }

  private var owner: Reference<Role>? {
    switch failure.name.kind {
    case .objective: view.objective(ID(failure.name.id))?.owner
    case .factor: view.factor(ID(failure.name.id))?.owner
    case .metric: view.metric(ID(failure.name.id))?.owner
    case .strategy: view.strategy(ID(failure.name.id))?.owner
    case .agreement: view.entities.agreements.first { $0.id.text == failure.name.id }?.owner
    default: nil
    }
  }

  /// By how much what serves an objective is short of it, or over.
  private func sum(_ cascade: Cascade) -> Linked? {
    view.objective(cascade.parent).map { Linked(CascadeLines(material, style).amounts(cascade, $0).withStop) }
  }

  private var agreement: Agreement? {
    view.entities.agreements.first { $0.commitments.contains { $0.id.text == failure.name.id } }
  }

  private var commitment: Commitment? { agreement?.commitments.first { $0.id.text == failure.name.id } }

  /// Of a promise: the agreement, the team, and what was reported against what was promised.
  private var promise: [Linked?] {
    guard let agreement, let commitment, let asOf = view.asOf else { return [] }
    let team = Linked(view.name(of: EntityName(.team, commitment.team.text)))
    return [material.linked(EntityName(.agreement, agreement.id.text)), team, figures(of: commitment, asOf)]
  }

  private func figures(of commitment: Commitment, _ asOf: Month) -> Linked? {
    guard let position = commitment.metric.flatMap({ view.position(of: $0.id) }),
      let target = material.figures.target(of: commitment, ofMetricAt: position, in: asOf)
    else { return nil }
    let shown = material.metrics[position]
    let promised = FigureTexts(style, shown.numbers).full(target)
    let place = material.map.place(EntityName(.metric, shown.id.text))
    guard let actual = shown.figures.month(asOf)?.actual.value else {
      return Linked(words(.targetOnly, ["target": promised]), place)
    }
    return Linked(words(.against, ["actual": shown.numbers.full(actual), "target": promised]), place)
  }
}
