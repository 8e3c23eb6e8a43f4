import OpenbookCore

/// Templates, words and style, bound and ready: the default theme with a user's files over it, one by one.
public struct Theme: Sendable {
  let words: Words
  let stylesheet: [UInt8]
  let script: [UInt8]
  let searchScript: [UInt8]
  let icon: [UInt8]
  let home: PageTemplate<HomeDisplay>
  let strategy: PageTemplate<StrategyDisplay>
  let factors: PageTemplate<[FactorRowDisplay]>
  let factor: PageTemplate<FactorDisplay>
  let metrics: PageTemplate<MetricsPage.Display>
  let metric: PageTemplate<MetricDisplay>
  let results: PageTemplate<ResultsPage.Display>
  let month: PageTemplate<MonthDisplay>
  let period: PageTemplate<PeriodDisplay>
  let sheet: PageTemplate<SheetDisplay>
  let search: PageTemplate<SearchPage.Display>
  let notFound: PageTemplate<String>
  let moved: PageTemplate<Link>

  /// The folder of words within a theme.
  private static let wordsPath = "strings/en.yaml"

  /// Binds a theme; nil, with findings, if any template asks for what its page does not offer.
  ///
  /// - Parameters:
  ///   - standard: the default theme's files, complete.
  ///   - overrides: a user's files, by the same paths.
  public static func bind(standard: [Source], overrides: [Source]) -> (theme: Theme?, findings: [Finding]) {
    var findings: [Finding] = []
    guard let wordSource = standard.first(where: { $0.path == wordsPath }) else { return (nil, findings) }
    var (words, found) = Words.read(wordSource, standard: nil)
    findings += found
    if let own = overrides.first(where: { $0.path == wordsPath }) {
      (words, found) = Words.read(own, standard: words)
      findings += found
    }
    let files = standard + overrides
    let set = TemplateSet(files.map { (path: $0.path, source: $0) })
    findings += unused(overrides, standard, included: set.includedNames)
    let bytes = { (path: String) in files.last { $0.path == path }?.bytes ?? [] }
    let shell = Shell.vocabulary(words)
    func template<Display>(_ name: String, _ vocabulary: Vocabulary<Display>) -> PageTemplate<Display>? {
      PageTemplate.bind(name, in: set, shell: shell, vocabulary: vocabulary, findings: &findings)
    }
    let home = template("home", HomeDisplay.vocabulary)
    let strategy = template("strategy", StrategyDisplay.vocabulary)
    let factors = template("factors", FactorsPage.vocabulary)
    let factor = template("factor", FactorDisplay.vocabulary)
    let metrics = template("metrics", MetricsPage.vocabulary)
    let metric = template("metric", MetricDisplay.vocabulary)
    let results = template("results", ResultsPage.vocabulary)
    let month = template("month", MonthDisplay.vocabulary)
    let period = template("period", PeriodDisplay.vocabulary)
    let sheet = template("sheet", SheetDisplay.vocabulary)
    let search = template("search", SearchPage.vocabulary)
    let notFound = template("404", NotFoundPage.vocabulary)
    let moved = template("moved", MovedPage.vocabulary)
    guard let home, let strategy, let factors, let factor, let metrics, let metric, let results, let month,
      let period, let sheet, let search, let notFound, let moved,
      !findings.contains(where: { $0.severity == .error })
    else { return (nil, findings) }
    let theme = Theme(
      words: words, stylesheet: bytes("style.css"), script: bytes("script.js"), searchScript: bytes("search.js"),
      icon: bytes("icon.svg"), home: home, strategy: strategy, factors: factors, factor: factor, metrics: metrics,
      metric: metric, results: results, month: month,
      period: period, sheet: sheet, search: search, notFound: notFound, moved: moved)
    return (theme, findings)
  }

  /// A user's file whose name is nearly that of a theme's file is most likely meant to override it.
  private static func unused(_ overrides: [Source], _ standard: [Source], included: Set<String>) -> [Finding] {
    let known = standard.map(\.path)
    let used = Set(known).union(included.map { $0 + ".html" })
    return overrides.filter { !used.contains($0.path) }.compactMap { source in
      guard let meant = nearest(source.path, in: known) else { return nil }
      return Finding(
        .unknownFile, "'\(source.path)' overrides no file of the theme", at: Span(source: source.id, start: 0, end: 0),
        help: "did you mean '\(meant)'?")
    }
  }
}
