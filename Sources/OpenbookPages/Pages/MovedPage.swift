import OpenbookCore

/// The page at an address that something had before it was renamed: it leads on.
struct MovedPage: PageContext {
  let frame: PageFrame
  /// Where it stands now.
  let now: NamedRoute

  init(_ old: Route, to route: Route, name: String, style: SiteStyle) {
    frame = PageFrame(
      route: old, title: name, summary: style.words[.movedText], section: nil, crumbs: [], source: nil)
    now = NamedRoute(name: name, route: route)
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("now", now)
  }

  func display(_ style: SiteStyle) -> Link { Link(text: now.name, href: frame.route.link(to: now.route)) }

  static let vocabulary = Vocabulary<Link>()
    .text("name", "What stood here, as it is called now") { $0.text }
    .text("href", "Where it stands now") { $0.href }
}
