import OpenbookCore
import Testing

/// A company with everything that a lower audience could be led to, and at each level above the lowest one entity of
/// each kind, and one audience block, with a secret at every leaf.
struct PlantedCompany {
  let company: SecretCompany
  let ledger: CanaryLedger
  let planted: Set<String>

  init(audiences: [String]) {
    var planting = Planting(audiences: audiences, company: Self.open(audiences))
    for level in 1..<audiences.count {
      for kind in Kind.allCases { Self.plant(kind, level, &planting) }
    }
    for level in 1..<audiences.count { Self.plantBlocks(level, &planting) }
    planting.company["organisation.yaml"] =
      ([
        "teams:", "  everybody: {name: Everybody}", "  side-one: {name: One side}", "  side-two: {name: Other side}",
      ] + planting.teams.map { "  " + $0 }
      + ["roles:", "  boss: {title: Boss, team: everybody}"] + planting.roles.map { "  " + $0 })
      .joined(separator: "\n") + "\n"
    planting.company["glossary.yaml"] =
      (["visit: {definition: Somebody came in}"] + planting.terms)
      .joined(separator: "\n") + "\n"
    company = planting.company
    ledger = planting.ledger
    planted = planting.planted
  }

  /// What everybody sees.
  private static func open(_ audiences: [String]) -> SecretCompany {
    let months = (1...10).map { "\n  2026-\($0 < 10 ? "0" : "")\($0): \($0 * 3)" }.joined()
    return SecretCompany(files: [
      "openbook.yaml": """
      company: Example  # only here: zqcommentz
      audiences: [\(audiences.joined(separator: ", "))]
      default-audience: \(audiences[0])
      top-metrics: [visits]
      base-url: https://results.example.com/
      edit-url: https://git.example.com/{path}

      """,
      "metrics/visits.yaml": """
      name: Visits
      owner: boss
      direction: up
      factor: reach
      definition: People who came in.
      target: {from 2026-01: 12}
      results:\(months)

      """,
      "metrics/share.yaml": "name: Share\nformula: visits / 2\ndirection: up\ntarget: {2026: 40}\n",
      "factors/reach.md": "---\ntitle: Reach\nowner: boss\nmetrics: [visits]\n---\n\n## Why\n\nOpen text.\n",
      "strategy/plan.md": "---\ntitle: Plan\nowner: boss\nfactors: [reach]\n---\n\n## Why\n\nOpen text.\n",
      "plans/open.md": "---\ntitle: Open plan\nserves: [reach]\n---\n\n## Why\n\nOpen text.\n",
      "packets/open.md": "---\ntitle: Open packet\nmeeting: 2026-11-18\n---\n\n## Why\n\nOpen text.\n",
      "results/2026-10.md": "---\ntitle: A month\n---\n\n## Why\n\nOpen text.\n",
    ])
  }

  private static func plant(_ kind: Kind, _ level: Int, _ planting: inout Planting) {
    for (place, form) in Planting.carriers(kind.form, kind.rawValue) {
      guard case .object(let members) = form else { continue }
      switch place {
      case "strategy", "factor", "metric", "month", "agreement", "funnel", "plan", "decisions", "packet":
        plantFile(kind, members, place, level, &planting)
      case "organisation.teams.*":
        for entry in planting.write(form, place, level) {
          planting.teams.append("\(planting.write(key(kind, "teams"), "organisation.teams.key", level)[0]): \(entry)")
        }
      case "organisation.roles.*":
        for entry in planting.write(form, place, level) {
          planting.roles.append("\(planting.write(key(kind, "roles"), "organisation.roles.key", level)[0]): \(entry)")
        }
      case "glossary.*":
        for entry in planting.write(form, place, level) {
          planting.terms.append("\(planting.ledger.word("glossary.key", level)): \(entry)")
        }
      case "objectives.*":
        // Among what everybody sees of the role's objectives.
        let path = "objectives/\(CanaryLedger.year(level))-Q1/boss.yaml"
        planting.company[path] =
          (["- {id: open, title: Open, factor: reach}"] + planting.write(form, place, level).map { "- " + $0 })
          .joined(separator: "\n") + "\n"
      case "agreement.gives.*.*":
        planting.company["agreements/open-\(level).yaml"] = """
          title: Open agreement \(level)
          between: [side-one, side-two]
          from: 2026-01
          gives: {side-one: [\(planting.write(form, place, level).joined(separator: ", "))]}

          """
      case "funnel.leaks.*":
        planting.company["funnels/open-\(level).yaml"] = """
          title: Open funnel \(level)
          stages: [{metric: visits}]
          leaks: [\(planting.write(form, place, level).joined(separator: ", "))]

          """
      case "decisions.decisions.*", "decisions.actions.*":
        let list = place.split(separator: ".")[1]
        planting.company["decisions/open-\(list)-\(level).yaml"] = """
          meeting: 2026-08-20
          \(list): [\(planting.write(form, place, level).joined(separator: ", "))]

          """
      case "objectives.*.measure.results.*":
        // An objective that everybody sees; only the words of its months are secret.
        let results = planting.write(form, place, level, isVisible: true)
        let months = results.indices.map { "2026-\($0 < 9 ? "0" : "")\($0 + 1): \(results[$0])" }
        planting.company["objectives/2026-Q1/boss.yaml", default: ""] += """
          - id: words-\(level)
            title: Words \(level)
            factor: reach
            due: 2026-12-31
            measure: {target: 12, results: {\(months.joined(separator: ", "))}}

          """
      case "metric.results.*":
        // A metric that everybody sees; only the words of its months are secret.
        let results = planting.write(form, place, level, isVisible: true)
        let months = results.indices.map { "\n  2026-\($0 < 9 ? "0" : "")\($0 + 1): \(results[$0])" }.joined()
        planting.company["metrics/words-\(level).yaml"] =
          "name: Words \(level)\nfactor: reach\nresults:\n  2025-12: 3\(months)\n"
      default: Issue.record("the leak test does not know where to plant \(place)")
      }
    }
  }

  private static func plantFile(
    _ kind: Kind, _ members: [Form.Member], _ place: String, _ level: Int, _ planting: inout Planting
  ) {
    for (index, entries) in planting.objects(members, place, level).enumerated() {
      let fields = entries.map { "\($0.key): \($0.value)\n" }.joined()
      let id =
        kind == .month
        ? "\(CanaryLedger.year(level))-\(index < 9 ? "0" : "")\(index + 1)"
        : planting.ledger.word(place + " (id)", level)
      let path = "\(kind.folder ?? "")/\(id)\(kind.ending)"
      let comment = "# \(planting.ledger.word(place + " (comment)", level))\n"
      planting.company[path] =
        kind.isDocument
        ? "---\n\(comment)\(fields)---\n\n\(planting.body(place + " (body)", level))" : comment + fields
    }
  }

  /// A block for a level in each open document, between texts that everybody sees, and one within another.
  private static func plantBlocks(_ level: Int, _ planting: inout Planting) {
    let name = planting.audiences[level]
    for path in ["plans/open.md", "packets/open.md", "factors/reach.md", "strategy/plan.md", "results/2026-10.md"] {
      let lower = planting.audiences[1]
      let block = """

        :::audience{\(name)}
        \(planting.body("a block in \(path)", level))
        :::

        ## Why

        :::audience{\(lower)}
        :::audience{\(name)}
        \(planting.body("a block within a block in \(path)", level))
        :::
        :::

        Open text.

        """
      planting.company[path, default: ""] += block
    }
  }

  /// The form of a key of `organisation.yaml`'s maps.
  private static func key(_ kind: Kind, _ name: String) -> Form {
    guard case .object(let members) = kind.form, let member = members.first(where: { $0.key == name }),
      case .map(let key, _) = member.form
    else { return .text }
    return key
  }
}

extension SecretCompany {
  fileprivate subscript(_ path: String, default text: String) -> String {
    get { files[path, default: text] }
    set { files[path] = newValue }
  }
}
