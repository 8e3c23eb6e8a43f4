extension Rule {
  /// Two things of one kind are called the same.
  public static let duplicateName = Rule(
    "duplicate-name", .warning, isAdjustable: true,
    what:
      "Two things of one kind are called the same.",
    why:
      "Readers of a list cannot tell them apart.",
    example: """
      metrics/arr.yaml
        name: Recurring revenue
      metrics/mrr.yaml
        name: Recurring revenue
      """,
    remedy: """
      metrics/arr.yaml
        name: Annual recurring revenue
      metrics/mrr.yaml
        name: Monthly recurring revenue
      """)
}

extension Rule {
  static func checkDuplicateName(_ book: Book, _ view: View) -> [Finding] {
    let entities = view.entities
    var findings: [Finding] = []
    func check<Entity: Identified>(_ entities: [Entity], _ name: KeyPath<Entity, String>) {
      var seen: [String: String] = [:]
      for index in entities.indices {
        let (name, id) = (entities[index][keyPath: name], entities[index].id.text)
        guard !name.isEmpty else { continue }
        guard let other = seen.updateValue(id, forKey: name) else { continue }
        findings.append(
          Finding(
            .duplicateName, "'\(id)' is called '\(name.shortened)' like '\(other)'",
            place: book.place(of: EntityName(Entity.kind, id)),
            help: "give one of the two another name"))
      }
    }
    check(entities.teams, \.name)
    check(entities.strategies, \.title)
    check(entities.factors, \.title)
    check(entities.metrics, \.name)
    check(entities.agreements, \.title)
    check(entities.funnels, \.title)
    check(entities.plans, \.title)
    return findings
  }
}
