import OpenbookCore

/// A few words, and where they lead.
struct Linked: Sendable {
  let text: String
  /// Where on the site; nil: nowhere.
  let place: Place?
  /// Where else; nil: nowhere.
  let address: String?

  init(_ text: String, _ place: Place? = nil, address: String? = nil) {
    self.text = text
    self.place = place
    self.address = address
  }

  func display(from page: Route) -> Link { Link(text: text, href: address ?? place?.link(from: page) ?? "") }
}

extension Linked: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("text", text)
    fingerprinting.add("place", place)
    fingerprinting.add("address", address)
  }
}

extension SiteMaterial {
  /// An entity by its name, with a link to where it stands.
  func linked(_ name: EntityName) -> Linked { Linked(view.name(of: name), map.place(view.now(name))) }

  /// The role that owns something, with its page; nil where none is named.
  func owner(_ role: Reference<Role>?) -> NamedRoute? {
    role.flatMap { view.role($0.id) }.map { NamedRoute(name: $0.title, route: .role($0.id)) }
  }

  /// A role by its title, or by the name of the file of objectives that is nobody's; nil where none is named.
  func linked(_ role: Reference<Role>?) -> Linked? {
    role.map { role in
      view.role(role.id).map { linked(EntityName(.role, $0.id.text)) } ?? Linked(role.id.text)
    }
  }
}
