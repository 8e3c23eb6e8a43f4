import OpenbookCore

/// The page that searches the site, with a script; without one it says where everything is listed.
struct SearchPage: PageContext {
  let frame: PageFrame

  init(style: SiteStyle) {
    frame = PageFrame(
      route: .search, title: style.words[.search], summary: style.words[.searchIntro], section: .search, crumbs: [],
      source: nil)
  }

  func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("frame", frame) }

  struct Display: Sendable {
    let index: String
    let script: String
    let root: String
  }

  func display(_ style: SiteStyle) -> Display {
    Display(
      index: frame.route.link(to: .searchIndex), script: frame.route.link(to: .asset(style.frame.searchScript)),
      root: frame.route.up)
  }

  static let vocabulary = Vocabulary<Display>()
    .text("index", "The script that holds what can be searched") { $0.index }
    .text("search-script", "The script that searches it") { $0.script }
    .text("root", "The way to the site's root") { $0.root }
}
