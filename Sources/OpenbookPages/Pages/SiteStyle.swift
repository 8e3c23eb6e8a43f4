import OpenbookCore

/// What all pages of a site share: its words, how it writes numbers and dates, its frame.
///
/// A class, immutable: every figure that is written holds on to it, and a reference is cheaper to hand over.
final class SiteStyle: Sendable {
  let words: Words
  let calendar: CalendarWords
  let numbers: NumberStyle
  let frame: SiteFrame
  /// Stands for all of it.
  let fingerprint: Fingerprint

  init(words: Words, configuration: Configuration, frame: SiteFrame) {
    self.words = words
    calendar = CalendarWords(words: words, configuration: configuration)
    numbers = NumberStyle(locale: configuration.locale)
    self.frame = frame
    var fingerprinting = Fingerprinting()
    words.fingerprint.feed(&fingerprinting)
    configuration.locale.feed(&fingerprinting)
    configuration.calendar.starts.feed(&fingerprinting)
    configuration.calendar.namedBy.rawValue.feed(&fingerprinting)
    frame.feed(&fingerprinting)
    fingerprint = fingerprinting.fingerprint
  }
}

/// The site's header and footer.
struct SiteFrame: Sendable {
  let company: String
  let tagline: String?
  let audience: String
  let asOf: Month?
  let language: String
  let baseURL: String?
  let editURL: String?
  let revision: String?
  let version: String
  let stylesheet: String
  let script: String
  let searchScript: String
  let icon: String
  let logo: String?
  /// Whether there is a feed to lead to.
  let hasFeed: Bool
  let sections: [SectionStart]
}

extension SiteFrame: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("company", company)
    fingerprinting.add("tagline", tagline)
    fingerprinting.add("audience", audience)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("language", language)
    fingerprinting.add("baseURL", baseURL)
    fingerprinting.add("editURL", editURL)
    fingerprinting.add("revision", revision)
    fingerprinting.add("version", version)
    fingerprinting.add("stylesheet", stylesheet)
    fingerprinting.add("script", script)
    fingerprinting.add("searchScript", searchScript)
    fingerprinting.add("icon", icon)
    fingerprinting.add("logo", logo)
    fingerprinting.add("hasFeed", hasFeed)
    fingerprinting.add("sections", sections)
  }
}

/// A section of the site, shown in the navigation if it has content.
enum Section: String, CaseIterable, Fingerprinted {
  case home, strategy, factors, objectives, roles, metrics, results, funnel, commitments, plans, decisions
  case alignment, packets, glossary, search

  var word: Word {
    switch self {
    case .home: .home
    case .strategy: .strategy
    case .factors: .factors
    case .objectives: .objectives
    case .roles: .roles
    case .metrics: .metrics
    case .results: .results
    case .funnel: .funnel
    case .commitments: .commitments
    case .plans: .plans
    case .decisions: .decisions
    case .alignment: .alignment
    case .packets: .packets
    case .glossary: .glossary
    case .search: .search
    }
  }
}

/// A section that has content, with the page that it begins with.
struct SectionStart: Fingerprinted {
  let section: Section
  let route: Route

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("section", section)
    fingerprinting.add("route", route)
  }

  /// The sections of a site, in order. One that would list a single page begins with that page.
  static func all(_ material: SiteMaterial) -> [SectionStart] {
    let entities = material.view.entities
    return Section.allCases.compactMap { section in
      let route: Route? =
        switch section {
        case .home: .home
        case .strategy: entities.strategies.isEmpty ? nil : .strategy(nil)
        case .factors: entities.factors.isEmpty ? nil : .factors
        case .objectives: entities.objectives.isEmpty ? nil : .objectives
        case .roles: entities.roles.isEmpty ? nil : .roles
        case .metrics: entities.metrics.isEmpty ? nil : .metrics
        case .results: material.monthPages.isEmpty ? nil : .results
        case .funnel: entities.funnels.count > 1 ? .funnels : entities.funnels.first.map { .funnel($0.id) }
        case .commitments:
          entities.agreements.count > 1 ? .commitments : entities.agreements.first.map { .agreement($0.id) }
        case .plans: entities.plans.isEmpty ? nil : .plans
        case .decisions: entities.decisions.isEmpty ? nil : .decisions
        case .alignment: hasAlignment(material) ? .alignment : nil
        case .packets: entities.packets.isEmpty ? nil : .packets
        case .glossary: entities.terms.isEmpty ? nil : .glossary
        // With a handful of pages the navigation finds everything.
        case .search: hasSearch(material) ? .search : nil
        }
      return route.map { SectionStart(section: section, route: $0) }
    }
  }

  /// Whether anything was promised, to somebody or in a cascade, or is priced: without that there is nothing to align.
  static func hasAlignment(_ material: SiteMaterial) -> Bool {
    let entities = material.view.entities
    guard material.view.asOf != nil else { return false }
    return !entities.objectives.isEmpty || !entities.agreements.isEmpty
      || entities.funnels.contains { !$0.leaks.isEmpty }
  }

  /// Whether there is so much that a search is of use.
  static func hasSearch(_ material: SiteMaterial) -> Bool {
    let entities = material.view.entities
    return entities.metrics.count + entities.objectives.count + entities.strategies.count + entities.factors.count > 7
  }
}
