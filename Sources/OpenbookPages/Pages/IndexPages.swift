import OpenbookCore

/// The index of factors.
struct FactorsPage: PageContext {
  let frame: PageFrame
  let factors: [FactorRow]

  init(_ material: SiteMaterial, style: SiteStyle) {
    frame = PageFrame(
      route: .factors, title: style.words[.factors], summary: style.words[.factorsIntro], section: .factors, crumbs: [],
      source: nil)
    factors = material.view.factors.map { FactorRow($0, material) }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("factors", factors)
  }

  func display(_ style: SiteStyle) -> [FactorRowDisplay] { factors.map { $0.display(style, from: frame.route) } }

  static let vocabulary = Vocabulary<[FactorRowDisplay]>()
    .flag("has-factors", "Whether there are factors") { !$0.isEmpty }
    .each("factors", "The critical success factors", FactorRowDisplay.vocabulary) { $0 }
}

/// The index of metrics.
struct MetricsPage: PageContext {
  let frame: PageFrame
  let asOf: Month?
  let metrics: [MetricRow]

  init(_ material: SiteMaterial, style: SiteStyle) {
    frame = PageFrame(
      route: .metrics, title: style.words[.metrics], summary: style.words[.metricsIntro], section: .metrics, crumbs: [],
      source: nil)
    asOf = material.view.asOf
    metrics = material.metrics.indices.map { material.row($0, at: material.view.asOf) }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("asOf", asOf)
    fingerprinting.add("metrics", metrics)
  }

  struct Display: Sendable {
    let month: String
    let metrics: [MetricRowDisplay]
  }

  func display(_ style: SiteStyle) -> Display {
    let up = frame.route.up
    return Display(
      month: asOf.map { style.calendar.full($0) } ?? "", metrics: metrics.map { $0.display(style, up: up) })
  }

  static let vocabulary = Vocabulary<Display>()
    .text("month", "The month reported") { $0.month }
    .each("metrics", "All metrics", MetricRowDisplay.vocabulary) { $0.metrics }
}

/// The page for addresses that lead nowhere.
///
/// It is shown at any address, so relative links from it lead astray: unless the site's own address is known it has no
/// link, and its style is found for addresses at the root only.
struct NotFoundPage: PageContext {
  let frame: PageFrame
  /// The site's address with a slash at its end; empty if it is not known.
  let root: String

  init(style: SiteStyle) {
    frame = PageFrame(
      route: .notFound, title: style.words[.notFoundTitle], summary: style.words[.notFoundText], section: nil,
      crumbs: [], source: nil)
    root = style.frame.baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("frame", frame)
    fingerprinting.add("root", root)
  }

  func display(_ style: SiteStyle) -> String { root }

  static let vocabulary = Vocabulary<String>()
    .text("root", "Where the site stands, if that is known: this page has no other way to find it") { $0 }
}
