import OpenbookCore

/// How much of a tree of objectives a page holds: so many lines, fewer where their titles are long.
struct OutlineRoom {
  /// What is below the lines that a page shows stands on the objectives' own pages and on the teams'.
  private var lines = 300
  private var bytes = 330_000

  /// About what a line takes beside its title and its address: its drawing, its owner, what it comes to.
  private static let bytesOfLine = 1_000

  /// Takes room for all of some lines, or for none.
  mutating func take(_ objectives: some Collection<Objective>) -> Bool {
    let size = objectives.reduce(0) { $0 + Self.size(of: $1) }
    guard objectives.count <= lines, size <= bytes else { return false }
    (lines, bytes) = (lines - objectives.count, bytes - size)
    return true
  }

  /// Whether one page holds all of them.
  static func holds(_ objectives: [Objective]) -> Bool {
    var room = OutlineRoom()
    return room.take(objectives)
  }

  private static func size(of objective: Objective) -> Int {
    bytesOfLine + objective.title.utf8.count + 2 * objective.id.text.utf8.count
  }
}

extension [Objective] {
  /// As many of the first as there is room for.
  func prefix(in room: inout OutlineRoom) -> [Objective] {
    var shown: [Objective] = []
    for objective in self {
      guard room.take(CollectionOfOne(objective)) else { break }
      shown.append(objective)
    }
    return shown
  }

  /// One after the other, each as long as a page holds.
  var pages: [[Objective]] {
    var pages: [[Objective]] = []
    var room = OutlineRoom()
    for objective in self {
      if pages.isEmpty || !room.take(CollectionOfOne(objective)) {
        room = OutlineRoom()
        _ = room.take(CollectionOfOne(objective))
        pages.append([])
      }
      pages[pages.count - 1].append(objective)
    }
    return pages
  }
}
