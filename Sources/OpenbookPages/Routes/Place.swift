import OpenbookCore

/// A page, or a part of one.
struct Place: Hashable, Sendable {
  let route: Route
  /// The part's anchor; nil for the page itself.
  let fragment: String?

  init(_ route: Route, _ fragment: String? = nil) {
    self.route = route
    self.fragment = fragment
  }

  /// A link to it from a page.
  func link(from page: Route) -> String { page.link(to: route) + (fragment.map { "#" + $0 } ?? "") }
}

extension Place: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("route", route)
    fingerprinting.add("fragment", fragment)
  }
}
