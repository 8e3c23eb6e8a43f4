/// The objectives of a quarter as of a month, and what they add up to (maths.md 6 and 7).
public struct ObjectiveFigures: Sendable {
  /// Whose objectives they are.
  public let quarter: Period
  /// As of which month; nil where nothing is reported at all, and every objective is not started.
  public let asOf: Month?
  /// One for each objective of the quarter, in the view's order.
  public let objectives: [ObjectiveFigure]
  /// One for each of them that has children in the quarter, in the same order.
  public let cascades: [Cascade]

  /// Where the objectives stand among the view's.
  let positions: [Int]
  private let places: [ID<Objective>: Int]
  private let cascadePlaces: [ID<Objective>: Int]

  /// An objective of the quarter, by id.
  public func objective(_ id: ID<Objective>) -> ObjectiveFigure? { places[id].map { objectives[$0] } }

  /// What an objective's children come to; nil where it has none in the quarter.
  public func cascade(of id: ID<Objective>) -> Cascade? { cascadePlaces[id].map { cascades[$0] } }

  /// Where an objective of the quarter stands among the view's.
  func position(of id: ID<Objective>) -> Int? { places[id].map { positions[$0] } }

  /// - Parameter positions: those of the quarter's objectives in the view.
  fileprivate init(_ positions: [Int], of quarter: Period, in figuring: ObjectiveFiguring) {
    self.quarter = quarter
    self.positions = positions
    asOf = figuring.asOf
    let own = positions.map { figuring.judgement(at: $0) }
    var places: [Int: Int] = [:]
    for (place, position) in positions.enumerated() { places[position] = place }
    let parents = positions.map { figuring.parent(of: $0).flatMap { places[$0] } }
    objectives = positions.indices.map { place in
      figuring.figure(at: positions[place], own[place], parent: parents[place].map { (positions[$0], own[$0]) })
    }
    var children = [[Int]](repeating: [], count: positions.count)
    for (place, parent) in parents.enumerated() { if let parent { children[parent].append(place) } }
    let (objectives, links) = (objectives, positions.map { figuring.link(at: $0) })
    cascades = children.indices.filter { !children[$0].isEmpty }.map { place in
      CascadeFiguring(
        parent: objectives[place],
        children: children[place].map { .init(link: links[$0], figure: objectives[$0]) }
      ).cascade
    }
    self.places = Dictionary(
      objectives.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    cascadePlaces = Dictionary(
      cascades.enumerated().map { ($1.parent, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Figures {
  /// The objectives of a quarter as of any month up to the view's as-of: history is told as it stood then. One whose
  /// end is past is judged as of its end.
  ///
  /// Linear in the objectives of the view.
  public func objectives(of quarter: Period, asOf: Month) -> ObjectiveFigures {
    let all = view.entities.objectives
    let figuring = ObjectiveFiguring(self, asOf: view.asOf.map { min($0, asOf) })
    return ObjectiveFigures(all.indices.filter { all[$0].quarter == quarter }, of: quarter, in: figuring)
  }

  /// The objectives of every quarter that has some, as of the view's month; quarters ascending.
  public var objectivesByQuarter: [ObjectiveFigures] {
    let all = view.entities.objectives
    let figuring = ObjectiveFiguring(self, asOf: view.asOf)
    let calendar = view.configuration.calendar
    return Dictionary(grouping: all.indices) { all[$0].quarter }
      .map { (first: calendar.months(of: $0.key).lowerBound, quarter: $0.key, positions: $0.value) }
      .sorted { $0.first < $1.first }
      .map { ObjectiveFigures($0.positions, of: $0.quarter, in: figuring) }
  }
}
