import OpenbookCore

/// A strategy document's page.
struct StrategyPage: PageContext {
  let frame: PageFrame
  let title: String
  let sentence: String?
  let here: Document
  let there: Document
  let by: Int?
  let owner: NamedRoute?
  let reviewed: CalendarDate?
  let body: Document
  let factors: [FactorRow]
  let others: [NamedRoute]

  init(_ strategy: Strategy, _ material: SiteMaterial, style: SiteStyle) {
    let view = material.view
    let map = material.map
    let route = map.route(strategy.id)
    let isLeading = route == .strategy(nil)
    frame = PageFrame(
      route: route, title: strategy.title, summary: strategy.sentence ?? strategy.title, section: .strategy,
      crumbs: isLeading ? [] : [NamedRoute(name: style.words[.strategy], route: .strategy(nil))], source: strategy.path)
    title = strategy.title
    sentence = strategy.sentence
    here = Document(strategy.here, material, style: style)
    there = Document(strategy.there, material, style: style)
    by = strategy.by
    owner = material.owner(strategy.owner)
    reviewed = strategy.review.reviewed
    body = Document(strategy.body, material, style: style)
    factors = strategy.factors.compactMap { view.factor($0.id) }.map { FactorRow($0, material) }
    others = view.strategies.filter { $0.id != strategy.id }.map { NamedRoute(name: $0.title, route: map.route($0.id)) }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("title", title)
    fingerprinting.add("sentence", sentence)
    fingerprinting.add("here", here)
    fingerprinting.add("there", there)
    fingerprinting.add("by", by)
    fingerprinting.add("owner", owner)
    fingerprinting.add("reviewed", reviewed)
    fingerprinting.add("body", body)
    fingerprinting.add("factors", factors)
    fingerprinting.add("others", others)
  }

  func display(_ style: SiteStyle) -> StrategyDisplay { StrategyDisplay(page: self, style: style) }
}

/// A strategy document's page as templates see it.
struct StrategyDisplay: Sendable {
  let page: StrategyPage
  let style: SiteStyle

  static let vocabulary = Vocabulary<StrategyDisplay>()
    .text("heading", "The document's title") { $0.page.title }
    .text("sentence", "The strategy in one sentence") { $0.page.sentence ?? "" }
    .html("here", "Where we are", isEmpty: { $0.page.here.isEmpty }) {
      $0.page.here.write(from: $0.page.frame.route, into: &$1)
    }
    .html("there", "Where we are going", isEmpty: { $0.page.there.isEmpty }) {
      $0.page.there.write(from: $0.page.frame.route, into: &$1)
    }
    .text("by", "By when: `By 2028`") { display in
      display.page.by.map { display.style.words(.byYear, ["year": String($0)]) } ?? ""
    }
    .text("owner", "The role that keeps it") { $0.page.owner?.name ?? "" }
    .text("owner-href", "A link to that role's page") { display in
      display.page.owner.map { display.page.frame.route.link(to: $0.route) } ?? ""
    }
    .text("reviewed", "The day of its last review") { display in
      display.page.reviewed.map { display.style.calendar.day($0) } ?? ""
    }
    .html("body", "The document", isEmpty: { $0.page.body.isEmpty }) {
      $0.page.body.write(from: $0.page.frame.route, into: &$1)
    }
    .flag("has-path", "Whether it says where we are or where we are going") {
      !$0.page.here.isEmpty || !$0.page.there.isEmpty
    }
    .flag("has-factors", "Whether it names factors") { !$0.page.factors.isEmpty }
    .flag("has-others", "Whether there are other documents") { !$0.page.others.isEmpty }
    .each("factors", "The factors that it names", FactorRowDisplay.vocabulary) { display in
      display.page.factors.map { $0.display(display.style, from: display.page.frame.route) }
    }
    .each("others", "The other strategy documents", Link.vocabulary) { display in
      display.page.others.map { Link(text: $0.name, href: display.page.frame.route.link(to: $0.route)) }
    }
}
