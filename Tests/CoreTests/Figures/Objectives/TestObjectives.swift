@testable import OpenbookCore

/// A folder text with objectives of 2026-Q4, October to December: each role's file, and the roles that have one.
func objectivesFolder(_ files: [(role: String, objectives: String)], metrics: String = "") -> String {
  let roles = files.map { "    \($0.role): {title: R}\n" }.joined()
  let lists = files.map { file in
    let lines = file.objectives.split(separator: "\n").map { "  \($0)\n" }.joined()
    return "objectives/2026-Q4/\(file.role).yaml\n\(lines)"
  }
  return "organisation.yaml\n  roles:\n\(roles)factors/growth.md\n  ---\n  title: Growth\n  ---\n" + metrics
    + lists.joined()
}

/// One objective, `cmo/o`, that is judged by a measure.
func oneObjective(_ measure: String, due: String? = nil, metric: [String] = []) -> String {
  let lines = metric.isEmpty ? "" : "metrics/m.yaml\n  name: M\n" + metric.map { "  \($0)\n" }.joined()
  let due = due.map { ", due: \($0)" } ?? ""
  return objectivesFolder(
    [("cmo", "- {id: o, title: O, factor: growth\(due), measure: \(measure)}")], metrics: lines)
}

extension TestCompany {
  /// The objectives of 2026-Q4 as of a month up to the view's; as of the view's without one.
  func objectives(asOf month: String? = nil) -> ObjectiveFigures {
    figures.objectives(of: .quarter(2026, 4), asOf: month.flatMap { Month($0) } ?? view.asOf ?? Month(index: 0))
  }

  /// An objective of 2026-Q4.
  func objective(_ id: String = "cmo/o", asOf month: String? = nil) -> ObjectiveFigure? {
    objectives(asOf: month).objective(ID("2026-Q4/" + id))
  }

  /// What the children of an objective of 2026-Q4 come to.
  func cascade(of id: String = "ceo/top", asOf month: String? = nil) -> Cascade? {
    objectives(asOf: month).cascade(of: ID("2026-Q4/" + id))
  }
}
