import OpenbookCore

/// A critical success factor's page.
struct FactorPage: PageContext {
  /// The most objectives that it lists; the quarter's page has them all.
  private static let objectiveCap = 60

  /// A risk with its owner's title.
  struct RiskLine: Fingerprinted {
    let text: String
    let likelihood: String?
    let impact: String?
    let owner: String?
    let response: String?
    let moved: String?

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("text", text)
      fingerprinting.add("likelihood", likelihood)
      fingerprinting.add("impact", impact)
      fingerprinting.add("owner", owner)
      fingerprinting.add("response", response)
      fingerprinting.add("moved", moved)
    }
  }

  let frame: PageFrame
  let row: FactorRow
  let owner: NamedRoute?
  let asOf: Month?
  let metrics: [MetricRow]
  let body: Document
  let questions: [Document]
  let risks: [RiskLine]
  /// What the figures ask, and what serves the factor.
  let parts: [SheetPart]

  init(_ factor: Factor, _ material: SiteMaterial, style: SiteStyle) {
    let view = material.view
    frame = PageFrame(
      route: .factor(factor.id), title: factor.title, summary: factor.title, section: .factors,
      crumbs: [NamedRoute(name: style.words[.factors], route: .factors)], source: factor.path)
    row = FactorRow(factor, material)
    owner = material.owner(factor.owner)
    asOf = view.asOf
    metrics = material.positions(of: factor.id).map { material.row($0, at: view.asOf, withYear: true) }
    body = Document(factor.body, material, style: style)
    questions = factor.questions.map { Document($0, material, style: style) }
    risks = factor.risks.map { risk in
      RiskLine(
        text: risk.text, likelihood: risk.likelihood, impact: risk.impact,
        owner: risk.owner.flatMap { view.role($0.id)?.title }, response: risk.response, moved: risk.moved)
    }
    let objectives = material.objectives(serving: factor)
    let listed = objectives.prefix(Self.objectiveCap)
    let questions = FigureQuestions(material, style).lines(material.positions(of: factor.id), objectives)
    let rest = objectives.count - listed.count
    let more = SheetLine(
      Linked(
        style.words(.andMore, ["count": String(rest)]), objectives.first.map { Place(.quarter(String($0.folder))) }))
    parts = [
      SheetPart(style.words[.questionsRaised], .lines(questions)),
      SheetPart(
        style.words(.objectivesServing, ["quarter": objectives.first.map { style.calendar.period($0.quarter) } ?? ""]),
        .lines(listed.map { material.line($0, style) } + (rest > 0 ? [more] : []))),
      SheetPart(style.words[.plansServing], .lines(material.plans(serving: EntityName(.factor, factor.id.text)))),
    ].compactMap { $0 }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("row", row)
    fingerprinting.add("owner", owner)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("metrics", metrics)
    fingerprinting.add("body", body)
    fingerprinting.add("questions", questions)
    fingerprinting.add("risks", risks)
    fingerprinting.add("parts", parts)
  }

  func display(_ style: SiteStyle) -> FactorDisplay { FactorDisplay(page: self, style: style) }
}

/// A factor's page as templates see it.
struct FactorDisplay: Sendable {
  let page: FactorPage
  let style: SiteStyle

  private struct Question: Sendable {
    let document: Document
    let route: Route
  }

  private static let questionVocabulary = Vocabulary<Question>()
    .html("question", "The question") { $0.document.write(from: $0.route, into: &$1) }

  private static let riskVocabulary = Vocabulary<FactorPage.RiskLine>()
    .text("text", "What could happen") { $0.text }
    .text("likelihood", "How likely it is") { $0.likelihood ?? "" }
    .text("impact", "What it would do") { $0.impact ?? "" }
    .text("owner", "The role that watches it") { $0.owner ?? "" }
    .text("response", "What is done about it") { $0.response ?? "" }
    .text("moved", "How it moved since the last review") { $0.moved ?? "" }

  static let vocabulary = Vocabulary<FactorDisplay>()
    .text("heading", "The factor's title") { $0.page.row.title }
    .including(StatusMark.vocabulary) { StatusMark($0.page.row.status, $0.style.words) }
    .text("lede", "How many of its metrics are met, in a sentence") { $0.lede }
    .text("owner", "The role that answers for it") { $0.page.owner?.name ?? "" }
    .text("owner-href", "A link to that role's page") { display in
      display.page.owner.map { display.page.frame.route.link(to: $0.route) } ?? ""
    }
    .text("month", "The month reported") { display in display.page.asOf.map { display.style.calendar.full($0) } ?? "" }
    .flag("has-metrics", "Whether a metric measures it") { !$0.page.metrics.isEmpty }
    .flag("has-questions", "Whether it lists questions") { !$0.page.questions.isEmpty }
    .flag("has-risks", "Whether it lists risks") { !$0.page.risks.isEmpty }
    .each("rows", "The metrics that measure it", MetricRowDisplay.vocabulary) { display in
      let up = display.page.frame.route.up
      return display.page.metrics.map { $0.display(display.style, up: up) }
    }
    .html("body", "The document", isEmpty: { $0.page.body.isEmpty }) {
      $0.page.body.write(from: $0.page.frame.route, into: &$1)
    }
    .each("questions", "What a board should ask", questionVocabulary) { display in
      display.page.questions.map { Question(document: $0, route: display.page.frame.route) }
    }
    .each("risks", "What could go wrong", riskVocabulary) { $0.page.risks }
    .each("parts", "What the figures ask, and what serves it", SheetPartDisplay.vocabulary) { display in
      display.page.parts.map { SheetPartDisplay(part: $0, route: display.page.frame.route, style: display.style) }
    }

  private var lede: String {
    guard let asOf = page.asOf, !page.metrics.isEmpty else { return style.words[.factorLedeNone] }
    return style.words(
      .factorLede,
      ["month": style.calendar.full(asOf), "counts": FactorRowDisplay.counts(page.row.counts, style.words)])
  }
}
