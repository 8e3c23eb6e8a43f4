import OpenbookCore

/// Every file of a site, planned but not yet rendered.
public struct SitePlan: Sendable {
  /// What the plan needs to know besides figures and theme.
  public struct Options: Sendable {
    /// Openbook's version.
    public let version: String
    /// What the build was told about its revision.
    public let revision: String?
    /// The site's address, where the command line gives one.
    public let baseURL: String?

    /// The options of a build.
    public init(version: String, revision: String?, baseURL: String?) {
      self.version = version
      self.revision = revision
      self.baseURL = baseURL
    }
  }

  /// The files, in no particular order.
  public private(set) var pages: [PlannedPage] = []
  /// Files that would stand in each other's place.
  public private(set) var findings: [Finding] = []

  /// One page's share of planning; steps depend on nothing but the figures, so they may run side by side.
  private typealias Step = @Sendable () -> [PlannedPage]

  /// Plans the site of a view.
  ///
  /// - Parameters:
  ///   - sources: the files of the content folder, for assets and `static/`.
  ///   - findings: those that the site's audience may see, by path.
  ///   - workers: do the steps.
  public init(
    _ figures: Figures, theme: Theme, sources: [Source], options: Options,
    findings: @escaping @Sendable () -> [LocatedFinding] = { [] }, workers: some Workers = OneWorker()
  ) async {
    let view = figures.view
    var assets = AssetNames()
    let used = Set(view.assets)
    for source in sources where used.contains(source.path) { assets.add(source) }
    let calendar = CalendarWords(words: theme.words, configuration: view.configuration)
    let edition = theme.words.edition(view.asOf, view.audience, calendar)
    let stylesheet = Lean.style(
      theme.stylesheet(view.configuration, head: "\(view.configuration.company) · \(edition)"))
    let (script, searchScript) = (Lean.script(theme.script), Lean.script(theme.searchScript))
    let styleName = AssetNames.name("style.css", stylesheet)
    let scriptName = AssetNames.name("script.js", script)
    let searchName = AssetNames.name("search.js", searchScript)
    let iconName = AssetNames.name("icon.svg", theme.icon)
    let map = SiteMap(view, assetNames: assets.names)
    let metrics = await workers.map(Array(view.metrics.indices)) { ShownMetric($0, figures) }
    let material = SiteMaterial(figures, metrics, map: map)
    let frame = SiteFrame(
      company: view.configuration.company, tagline: view.configuration.tagline, audience: view.audience,
      asOf: view.asOf, language: view.configuration.locale,
      baseURL: options.baseURL ?? view.configuration.baseURL, editURL: view.configuration.editURL,
      revision: options.revision, version: options.version, stylesheet: styleName, script: scriptName,
      searchScript: searchName, icon: iconName, logo: view.configuration.theme.logo.flatMap { assets.names[$0] },
      hasFeed: (options.baseURL ?? view.configuration.baseURL) != nil && !view.months.isEmpty,
      sections: SectionStart.all(material))
    let style = SiteStyle(words: theme.words, configuration: view.configuration, frame: frame)
    let findingsFile: Step = { [PlannedPage(.findingsJSON, JSONPrinter.print(findings()))] }
    pages = await workers.map([findingsFile] + Self.steps(material, theme, style)) { $0() }.flatMap { $0 }
    addSiteFiles(Feed(material, style: style), SearchIndex(material), style, sources)
    var own = [styleName: stylesheet, scriptName: script, iconName: theme.icon]
    if SectionStart.hasSearch(material) { own[searchName] = searchScript }
    for (name, bytes) in assets.files.merging(own, uniquingKeysWith: { $1 }) { add(.asset(name), bytes) }
    let copied = StaticFiles(sources, besides: pages.map(\.path))
    pages += copied.pages
    self.findings += copied.findings
  }

  private static func steps(_ material: SiteMaterial, _ theme: Theme, _ style: SiteStyle) -> [Step] {
    let view = material.view
    var steps: [Step] = [
      { [theme.home.plan(HomePage(material, style: style), style)] },
      { [theme.notFound.plan(NotFoundPage(style: style), style)] },
    ]
    for month in material.monthPages {
      steps.append { [theme.month.plan(MonthPage(month, material, style: style), style)] }
    }
    for period in material.periodPages {
      steps.append { [theme.period.plan(PeriodPage(period, material, style: style), style)] }
    }
    if !material.monthPages.isEmpty {
      steps.append { [theme.results.plan(ResultsPage(material, style: style), style)] }
    }
    if !view.metrics.isEmpty { steps.append { [theme.metrics.plan(MetricsPage(material, style: style), style)] } }
    if !view.factors.isEmpty { steps.append { [theme.factors.plan(FactorsPage(material, style: style), style)] } }
    for factor in view.factors {
      steps.append { [theme.factor.plan(FactorPage(factor, material, style: style), style)] }
    }
    for strategy in view.strategies {
      steps.append { [theme.strategy.plan(StrategyPage(strategy, material, style: style), style)] }
    }
    if SectionStart.hasSearch(material) { steps.append { [theme.search.plan(SearchPage(style: style), style)] } }
    for sheet in sheets(material, style) { steps.append { [theme.sheet.plan(sheet(), style)] } }
    for (former, now) in view.renamed {
      // What is a part of a page has no address of its own.
      guard let old = material.map.place(former), let new = material.map.place(now), old.fragment == nil,
        new.fragment == nil
      else { continue }
      steps.append {
        [theme.moved.plan(MovedPage(old.route, to: new.route, name: view.name(of: now), style: style), style)]
      }
    }
    for position in view.metrics.indices { steps.append { metricFiles(position, material, theme, style) } }
    if !view.metrics.isEmpty { steps.append { [data(.metricsJSON, .metrics(material), style)] } }
    for month in material.monthPages {
      steps.append { [data(.resultsJSON(month), .results(of: month, material), style)] }
    }
    for quarter in material.objectives { steps.append { [data(quarter, view)] } }
    return steps + dataFiles(material)
  }

  /// What agreements and funnels come to, and how far the company is aligned: files that are made when they are planned,
  /// since they are few and small. Where nothing is reported there are none.
  private static func dataFiles(_ material: SiteMaterial) -> [Step] {
    guard let asOf = material.view.asOf else { return [] }
    let (figures, entities) = (material.figures, material.view.entities)
    var steps: [Step] = []
    for agreement in entities.agreements {
      steps.append {
        let bytes = CommitmentsJSON.write(agreement, figures.agreement(agreement, asOf: asOf), material.view)
        return [PlannedPage(.commitmentsJSON(agreement.id), bytes)]
      }
    }
    for funnel in entities.funnels {
      steps.append {
        [PlannedPage(.funnelJSON(funnel.id), FunnelJSON.write(funnel, figures.funnel(funnel, asOf: asOf)))]
      }
    }
    if SectionStart.hasAlignment(material) {
      steps.append { [PlannedPage(.alignmentJSON, AlignmentJSON.write(figures.indicators, figures.cost(asOf: asOf)))] }
    }
    return steps
  }

  private static func data(_ route: Route, _ results: ResultsJSON, _ style: SiteStyle) -> PlannedPage {
    var fingerprinting = Fingerprinting()
    style.frame.version.feed(&fingerprinting)
    results.feed(&fingerprinting)
    return PlannedPage(route, fingerprint: fingerprinting.fingerprint) { results.write() }
  }

  /// A quarter's objectives: few bytes, so that they are their own fingerprint.
  private static func data(_ quarter: ObjectiveFigures, _ view: View) -> PlannedPage {
    let bytes = ObjectivesJSON(figures: quarter, view: view).write()
    var fingerprint = Fingerprint()
    fingerprint.mix(bytes)
    return PlannedPage(.objectivesJSON(quarter.quarter), fingerprint: fingerprint) { bytes }
  }

  /// The pages that are sheets: one for each thing, and the lists of them.
  static func sheets(_ material: SiteMaterial, _ style: SiteStyle) -> [@Sendable () -> Sheet] {
    let entities = material.view.entities
    var sheets: [@Sendable () -> Sheet] = []
    if !entities.objectives.isEmpty { sheets.append { .objectives(nil, material, style: style) } }
    sheets += material.promises.quarters.map { quarter in { .objectives(quarter, material, style: style) } }
    for list in material.teamLists.all {
      sheets += list.parts.indices.map { place in
        { .objectives(list, part: place + 1, material, style: style) }
      }
    }
    sheets += entities.objectives.map { objective in { .objective(objective, material, style: style) } }
    if !entities.roles.isEmpty { sheets.append { .roles(material, style: style) } }
    sheets += entities.roles.map { role in { .role(role, material, style: style) } }
    if !entities.agreements.isEmpty { sheets.append { .agreements(material, style: style) } }
    sheets += entities.agreements.map { agreement in { .agreement(agreement, material, style: style) } }
    if !entities.funnels.isEmpty { sheets.append { .funnels(material, style: style) } }
    sheets += entities.funnels.map { funnel in { .funnel(funnel, material, style: style) } }
    if !entities.plans.isEmpty { sheets.append { .plans(material, style: style) } }
    sheets += entities.plans.map { plan in { .plan(plan, material, style: style) } }
    if SectionStart.hasAlignment(material) { sheets.append { .alignment(material, style: style) } }
    if !entities.decisions.isEmpty { sheets.append { .decisions(material, style: style) } }
    if !entities.packets.isEmpty { sheets.append { .packets(material, style: style) } }
    sheets += entities.packets.map { packet in { .packet(packet, material, style: style) } }
    if !entities.terms.isEmpty { sheets.append { .glossary(material, style: style) } }
    return sheets
  }

  private static func metricFiles(
    _ position: Int, _ material: SiteMaterial, _ theme: Theme, _ style: SiteStyle
  ) -> [PlannedPage] {
    let metric = material.metrics[position]
    let page = MetricPage(position, material, style: style)
    let facts = MetricJSON.Facts(material.view.metrics[position], metric, asOf: material.view.asOf)
    var fingerprinting = Fingerprinting()
    style.frame.version.feed(&fingerprinting)
    facts.feed(&fingerprinting)
    let json = fingerprinting.fingerprint
    "csv".feed(&fingerprinting)
    return [
      theme.metric.plan(page, style),
      PlannedPage(.metricJSON(metric.id), fingerprint: json) { MetricJSON.write(facts) },
      PlannedPage(.metricCSV(metric.id), fingerprint: fingerprinting.fingerprint) { MetricCSV.write(metric.figures) },
    ]
  }

  /// What machines ask for; a company's own file in `static/` stands before ours.
  private mutating func addSiteFiles(_ feed: Feed, _ index: SearchIndex, _ style: SiteStyle, _ sources: [Source]) {
    let (frame, words) = (style.frame, style.words)
    let own = Set(sources.map(\.path))
    let shown = pages.map(\.path).filter { $0.hasSuffix("index.html") }
    let files: [(Route, [UInt8]?)] = [
      (.root("robots.txt"), SiteFiles.robots(frame)), (.root("_headers"), SiteFiles.headers(frame)),
      (.sitemap, SiteFiles.sitemap(shown, frame)), (.feed, feed.write(frame)),
    ]
    for (route, bytes) in files {
      if let bytes, !own.contains("static/" + route.path) { add(route, bytes) }
    }
    guard frame.sections.contains(where: { $0.section == .search }) else { return }
    var fingerprinting = Fingerprinting()
    style.fingerprint.feed(&fingerprinting)
    index.feed(&fingerprinting)
    pages.append(
      PlannedPage(.searchIndex, fingerprint: fingerprinting.fingerprint) { index.write(words) })
  }

  private mutating func add(_ route: Route, _ bytes: [UInt8]) { pages.append(PlannedPage(route, bytes)) }
}
