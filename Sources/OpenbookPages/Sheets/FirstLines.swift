import OpenbookCore

extension SiteMaterial {
  /// The most lines of a list of what lacks: whoever mends begins with the worst.
  static let firstLines = 50

  /// Those of a list that a page shows, in their order, and how many more there are.
  ///
  /// - Parameters:
  ///   - rest: where all of them are to be found; nil: nowhere else.
  ///   - data: a file that has them all; nil: none.
  ///   - rank: what is smaller is worse, and rather shown.
  func firstLines<Item>(
    of items: [Item], rest: Route?, data: Route? = nil, _ style: SiteStyle, rank: (Item) -> Double = { _ in 0 },
    line: (Item) -> SheetLine
  ) -> [SheetLine] {
    guard items.count > Self.firstLines else { return items.map(line) }
    let ranks = items.map(rank)
    let shown = items.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.prefix(Self.firstLines).sorted()
    let more = style.words(.andMore, ["count": String(items.count - shown.count)])
    return shown.map { line(items[$0]) } + [
      SheetLine(
        Linked(more, rest.map { Place($0) }), detail: [data.map { Linked(style.words[.allAsData], Place($0)) }])
    ]
  }
}

extension ObjectiveStatus {
  /// What asks for an answer first: off track, at risk, not reported, then the rest.
  var urgency: Double {
    switch self {
    case .offTrack, .missed: 0
    case .atRisk: 1
    case .notReported: 2
    case .onTrack, .met, .notStarted, .noTarget: 3
    }
  }
}
