import OpenbookCore
import OpenbookPages

/// A content folder after the steps that `check` and `build` share: view, figure, check.
struct CheckedContent: Sendable {
  /// What a page can be planned from; nil where the theme has faults.
  struct Edition: Sendable {
    let figures: Figures
    let theme: Theme
  }

  let edition: Edition?
  /// Whether more went into it than files, so that another build may find something else.
  let hasRunCommands: Bool
  private let findings: [Finding]
  private let configuration: Configuration
  private let sources: [Source]
  private let folder: String

  /// Reads every file, and checks what they hold.
  init(_ sources: InputSources, _ options: BuildOptions) async {
    await self.init(BoundContent(sources, options), sources, options)
  }

  init(_ bound: BoundContent, _ sources: InputSources, _ options: BuildOptions) async {
    let workers = ThreadWorkers(jobs: options.jobs)
    let configuration = bound.configuration
    let outputs = CommandOutputs(bound, from: sources.all.count, options)
    var findings = bound.findings + outputs.findings

    // Putting the files together keeps one thread busy, and the theme depends on none of them.
    let ((theme, themeFindings), (book, bindFindings)) = await both(jobs: options.jobs) {
      Theme.bind(standard: sources.theme, overrides: sources.overrides)
    } _: {
      Book.assemble(
        configuration: configuration, mentions: bound.mentions, files: bound.files, sources: sources.content,
        outputs: outputs.sources)
    }
    findings += bindFindings

    // view
    let audience = options.audience ?? configuration.defaultAudience
    if !configuration.audiences.contains(audience) {
      findings.append(
        Finding(
          .unknownAudience, "no audience '\(audience)', which --audience asks for", path: "openbook.yaml",
          help: didYouMean(audience, configuration.audiences)
            ?? "audiences are: \(configuration.audiences.joined(separator: ", "))"))
    }
    let (whole, wholeFindings) = book.wholeView(asOf: options.asOf)
    findings += wholeFindings
    let isWhole = audience == whole.audience
    let (view, viewFindings) = isWhole ? (whole, []) : book.view(for: audience, asOf: options.asOf, like: whole)
    findings += viewFindings

    // figure, check
    let (structure, (wholeFigures, figures)) = await both(jobs: options.jobs) {
      Checks.structure(whole, book)
    } _: {
      let wholeFigures = await Figures.compute(whole, workers)
      return (wholeFigures, isWhole ? wholeFigures : await Figures.compute(view, known: wholeFigures, workers))
    }
    findings += structure + Checks.figures(whole: wholeFigures, edition: figures)

    // What looks unused or unreported may be what a mistyped name or number was meant for.
    if findings.contains(where: { $0.severity == .error }) {
      findings.removeAll { finding in Rule.ofAbsence.contains { $0.id == finding.rule } }
    }
    findings += themeFindings
    edition = theme.map { Edition(figures: figures, theme: $0) }
    self.findings = findings
    self.configuration = configuration
    self.sources = sources.all + (outputs.sources ?? [])
    hasRunCommands = outputs.sources?.isEmpty == false || !outputs.findings.isEmpty
    folder = options.content
  }

  /// The files of the site; nil where the theme has faults.
  func plan(_ sources: InputSources, _ options: BuildOptions) async -> SitePlan? {
    guard let edition else { return nil }
    return await SitePlan(
      edition.figures, theme: edition.theme, sources: sources.content,
      options: .init(version: Openbook.version, revision: options.revision, baseURL: options.baseURL),
      findings: { [findings, sources = self.sources] in
        PublishedFindings(figures: edition.figures, all: findings, sources: sources).located
      }, workers: ThreadWorkers(jobs: options.jobs))
  }

  /// Every finding with its place and its configured severity, in order.
  func located(with more: [Finding] = []) -> [LocatedFinding] {
    LocatedFinding.locate(configuration.applyingSeverities(to: findings + more), in: sources, folder: folder)
  }
}
