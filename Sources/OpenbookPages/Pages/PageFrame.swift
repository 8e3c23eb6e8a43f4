import OpenbookCore

/// What a page says of itself to its frame.
struct PageFrame: Sendable {
  let route: Route
  /// Its name, for the browser's title.
  let title: String
  /// One sentence about it, for previews.
  let summary: String
  let section: Section?
  /// The way to it, from its section on.
  let crumbs: [NamedRoute]
  /// The file that it is made from.
  let source: String?
}

extension PageFrame: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("route", route)
    fingerprinting.add("title", title)
    fingerprinting.add("summary", summary)
    fingerprinting.add("section", section)
    fingerprinting.add("crumbs", crumbs)
    fingerprinting.add("source", source)
  }
}

/// A page's name and place.
struct NamedRoute: Sendable {
  let name: String
  let route: Route
}

extension NamedRoute: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("name", name)
    fingerprinting.add("route", route)
  }
}

/// A page's frame as templates see it.
///
/// A class, immutable: each of a template's words asks for it again, and a reference is cheaper to hand over.
final class Shell: Sendable {
  let style: SiteStyle
  let page: PageFrame

  init(style: SiteStyle, page: PageFrame) {
    self.style = style
    self.page = page
  }

  /// What every page has besides the interface's texts.
  static let own = Vocabulary<Shell>()
    .text("language", "The site's language, for `html lang`") { $0.style.frame.language }
    .text("title", "The page's title with the company's name") { shell in
      shell.page.section == .home
        ? shell.style.frame.company
        : shell.style.words(.pageTitle, ["title": shell.page.title, "company": shell.style.frame.company])
    }
    .text("summary", "One sentence about the page, for previews") { $0.page.summary }
    .text("company", "The company's name") { $0.style.frame.company }
    .text("tagline", "What the company is, in a few words") { $0.style.frame.tagline ?? "" }
    .text("edition", "The month reported and the audience") { $0.edition }
    .text("home", "A link to the home page") { $0.page.route.link(to: .home) }
    .text("stylesheet", "A link to the style sheet") { $0.page.route.link(to: .asset($0.style.frame.stylesheet)) }
    .text("script", "A link to the script") { $0.page.route.link(to: .asset($0.style.frame.script)) }
    .text("feed", "A link to the feed, if there is one") { shell in
      shell.style.frame.hasFeed ? shell.page.route.link(to: .feed) : ""
    }
    .flag("private", "Whether search engines should pass it over") { !$0.style.frame.isPublic }
    .text("icon", "A link to the icon") { $0.page.route.link(to: .asset($0.style.frame.icon)) }
    .text("logo", "A link to the company's logo, if there is one") { shell in
      shell.style.frame.logo.map { shell.page.route.link(to: .asset($0)) } ?? ""
    }
    .text("canonical", "The page's address, if the site's own is known") { $0.canonical }
    .text("edit", "A link to change the file that the page is made from, if there is one") { $0.edit }
    .text("revision", "What the build was told about its revision") { $0.style.frame.revision ?? "" }
    .text("version", "Openbook's version") { $0.style.frame.version }
    .each("navigation", "The sections that have content", Navigation.vocabulary) { $0.navigation }
    .each("crumbs", "The way to the page", Link.vocabulary) { $0.crumbs }

  static func vocabulary(_ words: Words) -> Vocabulary<Shell> {
    var vocabulary = own
    for word in Word.allCases {
      vocabulary = vocabulary.constant("t." + word.key, "The interface's text `\(word.key)`", words[word])
    }
    return vocabulary
  }

  private var edition: String { style.words.edition(style.frame.asOf, style.frame.audience, style.calendar) }

  private var canonical: String { style.frame.address(of: page.route) ?? "" }

  private var edit: String {
    page.source.flatMap { style.frame.editAddress(of: $0) } ?? ""
  }

  private var navigation: [Navigation] {
    style.frame.sections.map { start in
      Navigation(
        link: Link(text: style.words[start.section.word], href: page.route.link(to: start.route)),
        isCurrent: start.section == page.section)
    }
  }

  private var crumbs: [Link] { page.crumbs.map { Link(text: $0.name, href: page.route.link(to: $0.route)) } }
}

extension Words {
  /// `Results to October 2026 · board edition`.
  func edition(_ asOf: Month?, _ audience: String, _ calendar: CalendarWords) -> String {
    let results = asOf.map { self(.resultsTo, ["month": calendar.full($0)]) } ?? self[.nothingReported]
    return "\(results) · \(self(.edition, ["audience": audience]))"
  }
}

/// A link as templates see it.
struct Link: Sendable {
  let text: String
  let href: String

  static let vocabulary = Vocabulary<Link>()
    .text("text", "The link's text") { $0.text }
    .text("href", "Where it leads") { $0.href }
}

/// An entry of the navigation as templates see it.
struct Navigation: Sendable {
  let link: Link
  let isCurrent: Bool

  static let vocabulary = Vocabulary<Navigation>()
    .including(Link.vocabulary) { $0.link }
    .flag("current", "Whether the page lies in this section") { $0.isCurrent }
}

extension SiteFrame {
  /// Where a file of the content folder is changed, be it one that is still to be written; nil where nothing says.
  func editAddress(of path: String) -> String? { editURL?.replacingPath(with: path) }
}

extension String {
  /// An address with `{path}` replaced by a path, percent-encoded where it must be.
  fileprivate func replacingPath(with path: String) -> String {
    guard let range = firstRange(of: "{path}") else { return self }
    var encoded = ""
    for byte in path.utf8 {
      let isSafe = byte < 0x80 && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber)
      if isSafe || "-._~/".utf8.contains(byte) {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return self[..<range.lowerBound] + encoded + self[range.upperBound...]
  }
}
