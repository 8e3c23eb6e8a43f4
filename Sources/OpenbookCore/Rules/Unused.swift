extension Rule {
  /// Something is written that nothing refers to.
  public static let unused = Rule(
    "unused", .information, isAdjustable: true,
    what:
      "Something is written that nothing refers to.",
    why:
      "It was forgotten, or the name that should lead to it was.",
    example: """
      assets/plan.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
      strategy/strategy.md
        ---
        title: Strategy
        ---
        We win.
      """,
    remedy: """
      assets/plan.svg
        <svg xmlns="http://www.w3.org/2000/svg"/>
      strategy/strategy.md
        ---
        title: Strategy
        ---
        We win: ![our plan](../assets/plan.svg)
      """)
}

extension Rule {
  static func checkUnused(_ book: Book, _ view: View) -> [Finding] {
    var findings: [Finding] = []
    func add(_ message: String, at place: Finding.Place, _ help: String) {
      findings.append(Finding(.unused, message, place: place, help: help))
    }
    let entities = view.entities
    for path in book.files(in: "assets/", but: Set(view.assets)) {
      add("nothing refers to \(path), so it is not published", at: .path(path), "link to it, or remove the file")
    }
    for path in book.files(in: "data/", but: Set(entities.dataPaths)) {
      add(
        "no metric and no funnel reads \(path)", at: .path(path), "name it in 'results: {csv: …}', or remove the file")
    }
    let teams = book.named(.team)
    for team in entities.teams where !teams.contains(team.id.text) {
      let place = book.place(of: EntityName(.team, team.id.text))
      add(
        "no role, agreement or plan names the team '\(team.id.text)'", at: place, "give a role 'team: \(team.id.text)'")
    }
    let commands = Set(entities.metrics.compactMap { $0.csv?.command?.name })
    for entry in view.configuration.commands where !commands.contains(entry.key) {
      add(
        "no metric uses the command '\(entry.key)'", at: .span(entry.span),
        "name it in 'results: {command: \(entry.key), …}', or remove it")
    }
    for funnel in entities.funnels {
      let used = Set(funnel.leaks.flatMap { $0.formula?.names.map(\.id.text) ?? [] })
      for entry in funnel.assumptions where !used.contains(entry.key) {
        add(
          "no leak uses the assumption '\(entry.key)'", at: .span(entry.span),
          "use it in a leak's formula, or remove it")
      }
    }
    guard !entities.factors.isEmpty, entities.metrics.indices.contains(where: { entities.metrics[$0].factor == nil })
    else { return findings }
    let metrics = book.named(.metric)
    for index in entities.metrics.indices where entities.metrics[index].factor == nil {
      let name = EntityName(.metric, entities.metrics[index].id.text)
      if !metrics.contains(name.id), !view.namedInTexts.contains(name) {
        add(
          "nothing names the metric '\(name.id)'", at: book.place(of: name), "add 'factor: …', or list it in a factor")
      }
    }
    return findings
  }
}

extension BookEntities {
  /// The paths of the CSVs that metrics and funnels read.
  fileprivate var dataPaths: [String] {
    metrics.indices.compactMap { metrics[$0].csv?.file?.path } + funnels.compactMap { $0.cohorts?.file?.path }
  }
}
