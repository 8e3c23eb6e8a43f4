import Testing

@testable import OpenbookCore
@testable import OpenbookPages

/// A page is rendered again when, and only when, something that it shows has changed.
@Suite struct PageFingerprintTests {
  /// Types that feed without names, since they have no stored properties or one whose form is told otherwise.
  private static let unnamed: [(type: any Any.Type, reason: String)] = [
    (MetricFiguring.self, "feeds what its file says and no figure"),
    (Document.self, "feeds its parts case by case, with what each of them leads to"),
    (Month.self, "is one number"), (CalendarDate.self, "is its text"),
    (ID<Metric>.self, "is its text"), (ID<Factor>.self, "is its text"), (ID<Role>.self, "is its text"),
    (ID<Strategy>.self, "is its text"), (ID<Objective>.self, "is its text"), (ID<Agreement>.self, "is its text"),
    (ID<Funnel>.self, "is its text"), (ID<Plan>.self, "is its text"), (ID<Packet>.self, "is its text"),
    (Fingerprint.self, "is two numbers"), (String.self, "is its bytes"),
    (Int.self, "is a number"), (Double.self, "is a number"), (Bool.self, "is a number"),
  ]

  private static let folders = [RichCompany.folder, PromisingCompany.folder]

  /// What every page shows, and what data files hold.
  private func contexts(_ site: TestSite) throws -> [any Fingerprinted] {
    let (material, style, view) = (site.material, site.style, site.view)
    var contexts: [any Fingerprinted] = [
      style.frame, HomePage(material, style: style), FactorsPage(material, style: style),
      MetricsPage(material, style: style),
      ResultsPage(material, style: style), NotFoundPage(style: style),
    ]
    contexts += view.strategies.map { StrategyPage($0, material, style: style) }
    contexts += view.factors.map { FactorPage($0, material, style: style) }
    contexts += material.monthPages.map { MonthPage($0, material, style: style) }
    contexts += material.periodPages.map { PeriodPage($0, material, style: style) }
    for metric in view.metrics { contexts.append(try site.metricPage(metric.id.text)) }
    for (metric, shown) in zip(view.metrics, material.metrics) {
      contexts.append(MetricJSON.Facts(metric, shown, asOf: view.asOf))
    }
    contexts += SitePlan.sheets(material, style).map { $0() }
    // Quarters and years are made when they are shown.
    contexts += site.figures.metrics.flatMap(\.periods)
    return contexts
  }

  @Test func everyStoredPropertyIsFed() throws {
    var seen: Set<String> = []
    var waiting: [Any] = []
    for folder in Self.folders {
      let site = try TestSite(folder)
      #expect(!site.findings.contains { $0.severity == .error }, "\(site.findings)")
      waiting += try contexts(site)
    }
    while let value = waiting.popLast() {
      let mirror = Mirror(reflecting: value)
      waiting += mirror.children.map(\.value)
      guard mirror.displayStyle == .struct || mirror.displayStyle == .class, let value = value as? any Fingerprinted,
        !Self.unnamed.contains(where: { $0.type == type(of: value) })
      else { continue }
      seen.insert("\(type(of: value))")
      var fingerprinting = Fingerprinting(recordsNames: true)
      value.feed(&fingerprinting)
      #expect(fingerprinting.names?.sorted() == mirror.children.compactMap(\.label).sorted(), "\(type(of: value))")
    }
    // The walk must have met them all, or it proves nothing.
    let expected: Set<String> = [
      "SiteFrame", "HomePage", "FactorsPage", "MetricsPage", "ResultsPage", "Line", "NotFoundPage", "StrategyPage",
      "FactorPage", "RiskLine",
      "MonthPage", "MetricGroup<MetricRow>", "PeriodPage", "MetricGroup<PeriodResult>", "PeriodResult", "Year",
      "MetricPage", "PhaseStart", "OutlookMonth", "ExpectedPeriod", "ChartMark", "Facts", "PageFrame", "NamedRoute",
      "MetricRow", "Lack", "FactorRow", "StatusCounts", "MonthInYear", "Forecast", "MonthNews", "Waterfall", "Part",
      "IndicatorCard", "Sum",
      "Summary", "NumberFacts", "NumberScale",
      "FiscalPeriods", "MetricFigures", "Source", "MonthFigure", "Words", "PeriodFigure", "YearOnYear", "Restatement",
      "Quantity",
      "Change", "SectionStart", "Sheet", "SheetPart", "SheetFact", "SheetLine", "SheetTable", "Column", "Row", "Cell",
      "Outline", "Linked", "Place", "Mark", "IndicatorCard", "BalanceChart", "Point",
      "SheetFigure", "FunnelBars", "Bar",
    ]
    #expect(seen == expected)
  }

  /// `ShownMetric` feeds them by hand, for the fingerprints of single months.
  @Test func figuresHoldNothingElse() throws {
    let figures = try #require(try TestSite(RichCompany.folder).figures.metrics.first)
    #expect(Mirror(reflecting: figures).children.compactMap(\.label) == ["id", "months", "source"])
  }

  @Test func aPropertyThatIsNotFedWouldBeFound() {
    struct Forgetful: Fingerprinted {
      let shown = 1
      let forgotten = 2
      func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("shown", shown) }
    }
    var fingerprinting = Fingerprinting(recordsNames: true)
    Forgetful().feed(&fingerprinting)
    #expect(fingerprinting.names?.sorted() != Mirror(reflecting: Forgetful()).children.compactMap(\.label).sorted())
  }

  /// The pages that differ though their fingerprints do not: they would stay stale.
  private func stale(_ before: [String: PlannedPage], _ after: [PlannedPage], _ rendered: [String: [UInt8]]) -> [String]
  {
    after.filter { page in
      before[page.path]?.fingerprint == page.fingerprint && rendered[page.path] != page.render()
    }.map(\.path)
  }

  @Test(arguments: ["1", "2", "remove"], folders)
  func whatChangesAPageChangesItsFingerprint(_ change: String, _ folder: String) async throws {
    let pages = await (try TestSite(folder)).plan()
    let before = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, $0) })
    let rendered = before.mapValues { $0.render() }
    let lines = folder.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var changes = 0
    for index in lines.indices where lines[index].hasPrefix("  ") {
      var changed = lines
      switch change {
      // Each line loses its last number or letter to another, its first one, or is left out.
      case "1": changed[index] = swap(lines[index], backwards: true)
      case "2": changed[index] = swap(lines[index], backwards: false)
      default: changed.remove(at: index)
      }
      let after = await (try TestSite(changed.joined(separator: "\n"))).plan()
      changes += after.count { before[$0.path]?.fingerprint != $0.fingerprint }
      #expect(stale(before, after, rendered).isEmpty, "\(lines[index])")
    }
    #expect(changes > 100)
  }

  private func swap(_ line: String, backwards: Bool) -> String {
    var bytes = Array(line.utf8)
    let isWord = { (byte: UInt8) in (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) }
    let start = (line.firstIndex(of: ":").map { line[..<$0].utf8.count } ?? 0)
    let places = bytes.indices.filter { $0 > start && isWord(bytes[$0]) }
    guard let place = backwards ? places.last : places.first else { return line }
    bytes[place] =
      (0x30...0x39).contains(bytes[place]) ? (bytes[place] == 0x33 ? 0x34 : 0x33) : (bytes[place] == 0x78 ? 0x79 : 0x78)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let metric =
    "metrics/m.yaml\n  name: M\n  direction: up\n  aggregate: mean\n  results: {"
    + (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0): 7" }.joined(separator: ", ") + "}\n"
  private static let months = (1...12).map { "2026-\($0 < 10 ? "0" : "")\($0): 6" }.joined(separator: ", ")

  /// Quarters and years are not in the fingerprint, but what makes them is: here every month is the same in both.
  @Test(arguments: [
    ("  target: {2026: 8, \(months)}\n", "  target: {2026: 5, \(months)}\n"),
    ("  target: {2026-Q2: 8, \(months)}\n", "  target: {2026-Q2: 5, \(months)}\n"),
    ("  target: {2026: 8, \(months)}\n", "  target: {\(months)}\n"),
    ("  target: {2026: 8, \(months)}\n  tolerance: 1%\n", "  target: {2026: 8, \(months)}\n  tolerance: 20%\n"),
  ]) func whatMakesAPeriodIsInTheFingerprint(_ one: String, _ other: String) async throws {
    let before = await (try TestSite(Self.metric + one)).plan()
    let rendered = Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0.render()) })
    let after = await (try TestSite(Self.metric + other)).plan()
    let page = try #require(after.first { $0.path == "metrics/m/index.html" })
    #expect(rendered[page.path] != page.render())
    #expect(stale(Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0) }), after, rendered).isEmpty)
  }

  /// A month of a ratio may count without a value: February divides by zero, whether or not what is added to it is there.
  @Test func aMonthOfARatioCountsWithoutAValue() async throws {
    let folder = { (added: String) in
      """
      metrics/x.yaml
        name: X
        formula: a / b + c
      metrics/a.yaml
        name: A
        results: {2026-01: 1, 2026-02: 1}
      metrics/b.yaml
        name: B
        results: {2026-01: 1, 2026-02: 0}
      metrics/c.yaml
        name: C
        results: {\(added)}
      """
    }
    let before = await (try TestSite(folder("2026-01: 1"), asOf: "2026-02")).plan()
    let rendered = Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0.render()) })
    let after = await (try TestSite(folder("2026-01: 1, 2026-02: 1"), asOf: "2026-02")).plan()
    let page = try #require(after.first { $0.path == "metrics/x/index.html" })
    #expect(rendered[page.path] != page.render())
    #expect(stale(Dictionary(uniqueKeysWithValues: before.map { ($0.path, $0) }), after, rendered).isEmpty)
  }

  @Test func theSameFolderGivesTheSamePlan() async throws {
    let first = await (try TestSite(RichCompany.folder)).plan().map { "\($0.path) \($0.fingerprint.hex)" }.sorted()
    let second = await (try TestSite(RichCompany.folder)).plan().map { "\($0.path) \($0.fingerprint.hex)" }.sorted()
    #expect(first == second)
    #expect(Set(first.map { $0.split(separator: " ")[0] }).count == first.count)
  }

  @Test func aPageThatShowsNothingOfAChangeStays() async throws {
    let before = Dictionary(
      uniqueKeysWithValues: await (try TestSite(RichCompany.folder)).plan().map { ($0.path, $0.fingerprint) })
    let after = await (try TestSite(RichCompany.folder.replacing("note: Two slipped", with: "note: Three slipped")))
      .plan()
    let changed = Set(after.filter { before[$0.path] != $0.fingerprint }.map(\.path))
    #expect(changed.contains("metrics/sales/index.html"))
    #expect(!changed.contains("metrics/won/index.html"))
    #expect(!changed.contains("results/2026-09/index.html"))
    #expect(!changed.contains("404.html"))
  }

  @Test func everyPartOfADocumentCounts() throws {
    let bodies = [
      "x", "[x](#a)", "[x](#b)", "[x](https://a)", "[x](https://b)", "[x](#https://a)", "[x](../metrics/sales.yaml)",
      "[x](../metrics/sales.yaml#a)",
      "[x](../metrics/won.yaml)", "![x](../assets/map.svg)", "![y](../assets/map.svg)", "[x](../metrics/none.yaml)",
    ]
    let fingerprints = try bodies.map { body in
      let site = try TestSite(RichCompany.folder.replacing("Nothing else.", with: body))
      let strategy = try #require(site.view.strategies.last)
      return Fingerprint.of(Document(strategy.body, site.material, style: site.style))
    }
    #expect(Set(fingerprints).count == bodies.count)
  }
}
