import OpenbookCore

/// The findings that a site holds as data: what its audience may see of them.
struct PublishedFindings: Sendable {
  let figures: Figures
  /// Every finding of the whole folder.
  let all: [Finding]
  let sources: [Source]

  /// The most trusted audience reads all that `check` tells of the content. Others read what the checks say of their own
  /// view, without lines: these would tell how much is hidden above them.
  var located: [LocatedFinding] {
    let configuration = figures.view.configuration
    guard figures.view.audience == configuration.audiences.last else {
      let found = configuration.applyingSeverities(to: Checks.edition(figures))
      return LocatedFinding.locate(found, in: sources, folder: "").map(\.withoutPlace).sorted(by: Self.isBefore)
    }
    return LocatedFinding.locate(configuration.applyingSeverities(to: all.filter(isOfContent)), in: sources, folder: "")
  }

  /// A fault of a template is none of the company's, and its folder is a place of the machine.
  private func isOfContent(_ finding: Finding) -> Bool {
    guard case .span(let span) = finding.place else { return true }
    return sources[Int(span.source.index)].folder?.isEmpty ?? true
  }

  private static func isBefore(_ a: LocatedFinding, _ b: LocatedFinding) -> Bool {
    (a.path, a.finding.rule, a.finding.message) < (b.path, b.finding.rule, b.finding.message)
  }
}

extension LocatedFinding {
  fileprivate var withoutPlace: LocatedFinding {
    LocatedFinding(finding: finding, path: path, position: nil, excerpt: nil, width: 1)
  }
}
