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
    calendar = CalendarWords(words: words, calendar: configuration.calendar)
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
  let isForEverybody: Bool
  let asOf: Month?
  let language: String
  let baseURL: String?
  let editURL: String?
  let revision: String?
  let version: String
  let stylesheet: String
  let icon: String
  let logo: String?
  let sections: [Section]
}

extension SiteFrame: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("company", company)
    fingerprinting.add("tagline", tagline)
    fingerprinting.add("audience", audience)
    fingerprinting.add("isForEverybody", isForEverybody)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("language", language)
    fingerprinting.add("baseURL", baseURL)
    fingerprinting.add("editURL", editURL)
    fingerprinting.add("revision", revision)
    fingerprinting.add("version", version)
    fingerprinting.add("stylesheet", stylesheet)
    fingerprinting.add("icon", icon)
    fingerprinting.add("logo", logo)
    fingerprinting.add("sections", sections)
  }
}

/// A section of the site, shown in the navigation if it has content.
enum Section: String, CaseIterable, Fingerprinted {
  case home, strategy, factors, metrics, results

  var word: Word {
    switch self {
    case .home: .home
    case .strategy: .strategy
    case .factors: .factors
    case .metrics: .metrics
    case .results: .results
    }
  }

  var route: Route {
    switch self {
    case .home: .home
    case .strategy: .strategy(nil)
    case .factors: .factors
    case .metrics: .metrics
    case .results: .results
    }
  }
}
