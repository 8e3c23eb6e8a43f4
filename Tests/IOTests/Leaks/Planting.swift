import OpenbookCore
import Testing

/// Writes the content that a table of fields allows, with a secret of its own at every leaf.
///
/// It follows `Form` and not a list of fields: a new field is planted without being named here, and a new case of
/// `Form` does not compile until it can be planted.
struct Planting {
  let audiences: [String]
  var company: SecretCompany
  var ledger = CanaryLedger()
  /// The leaves that were written.
  private(set) var planted: Set<String> = []
  /// Entries of `organisation.yaml`.
  var teams: [String] = []
  var roles: [String] = []
  /// Entries of `glossary.yaml`.
  var terms: [String] = []
  /// The metric of the stage that was written last.
  private var stage: String?
  /// The paths of metrics that were made to be named, by id.
  private var paths: [String: String] = [:]

  init(audiences: [String], company: SecretCompany) {
    self.audiences = audiences
    self.company = company
  }

  // MARK: - Tables of fields

  /// Fields that exclude each other: an entity is written once without each of these sets.
  private static let exclusive: [String: [Set<String>]] = [
    "metric": [["formula"], ["results"]],
    "metric.results.*": [["missing"], ["actual", "restated"]],
    "objectives.*.measure": [
      ["milestones", "unit", "results"], ["metric", "target", "start", "unit", "results"], ["metric", "milestones"],
    ],
    "objectives.*.measure.results.*": [["missing"], ["actual", "restated"]],
    "packet": [["since"], ["as-of"]],
  ]

  /// What follows the metric and not the audience of its words.
  private static let figures: Set<String> = ["metric.results.*.actual", "objectives.*.measure.results.*.actual"]

  /// The objects below a form that state an audience, with their places.
  static func carriers(_ form: Form, _ place: String) -> [(place: String, form: Form)] {
    switch form {
    case .text, .reason, .prose, .number, .integer, .flag, .month, .date, .pattern, .word, .audience, .reference,
      .formula:
      []
    case .list(let item, _): carriers(item, place + ".*")
    case .map(_, let value): carriers(value, place + ".*")
    case .either(let forms): forms.flatMap { carriers($0, place) }
    case .object(let members):
      (members.contains { if case .audience = $0.form { true } else { false } } ? [(place, form)] : [])
        + members.flatMap { carriers($0.form, place + "." + $0.key) }
    }
  }

  /// The places of all leaves of a form.
  static func leaves(_ form: Form, _ place: String) -> Set<String> {
    switch form {
    case .text, .reason, .prose, .number, .integer, .flag, .month, .date, .pattern, .word, .audience, .reference,
      .formula:
      [place]
    case .list(let item, _): leaves(item, place + ".*")
    case .map(let key, let value): leaves(key, place + ".key").union(leaves(value, place + ".*"))
    case .either(let forms): forms.reduce(into: []) { $0.formUnion(leaves($1, place)) }
    case .object(let members): members.reduce(into: []) { $0.formUnion(leaves($1.form, place + "." + $1.key)) }
    }
  }

  /// The ways to write a form, as flow YAML; `isVisible` where the entity around it may be seen by everybody, so that
  /// only words are secret.
  mutating func write(_ form: Form, _ place: String, _ level: Int, isVisible: Bool = false) -> [String] {
    switch form {
    case .list, .map, .either, .object: break
    default: planted.insert(place)
    }
    if isVisible, Self.figures.contains(place) { return ["4"] }
    switch form {
    case .text, .reason: return ["\"Zq \(ledger.word(place, level)) <&> text\""]
    case .prose: return [quoted(prose(place, level))]
    case .number: return [ledger.number(place, level), ledger.largeNumber(place, level)]
    case .integer(let range): return [String(ledger.integer(range, place, level))]
    case .flag:
      ledger.skip(place)
      return ["true"]
    case .month: return [place.hasSuffix(".until") ? ledger.lateMonth(place, level) : ledger.month(place, level)]
    case .date: return [ledger.date(place, level)]
    case .pattern(let name, let examples, _): return pattern(name, examples, place, level)
    case .word(let words):
      ledger.skip(place)
      // A quarterly metric's results stand in other months than are planted.
      if place == "metric.every" { return ["month"] }
      return words.filter { $0 != "ratio" }
    case .audience:
      ledger.skip(place)
      return [audiences[level]]
    case .reference(let kind, _):
      let id = support(kind, place, level)
      if place == "funnel.stages.*.metric" { stage = id }
      return [id]
    case .formula:
      let whole = support(.metric, place, level)
      return ["\"\(support(.metric, place, level)) / \(whole) * \(ledger.number(place, level))\""]
    case .list(let item, _):
      if place == "metric.spread" {
        return ["[" + (0..<12).map { _ in write(item, place + ".*", level)[0] }.joined(separator: ", ") + "]"]
      }
      if place == "objectives.*.measure.milestones" { return [milestones(item, place, level)] }
      if place == "agreement.between" {
        planted.insert(place + ".*")
        ledger.skip(place + ".*")
        return ["[side-one, side-two]"]
      }
      return ["[" + write(item, place + ".*", level, isVisible: isVisible).joined(separator: ", ") + "]"]
    case .map(let key, let value):
      if place == "agreement.gives" || place == "agreement.needs" { return [sides(value, place, level)] }
      return [map(key, value, place, level)]
    case .either(let forms): return forms.flatMap { write($0, place, level, isVisible: isVisible) }
    case .object(let members):
      if members.contains(where: { $0.key == "entered" }) { return [cohorts(members, place, level)] }
      if members.contains(where: { $0.key == "csv" }) { return [csv(members, place, level)] }
      return objects(members, place, level, isVisible: isVisible).map {
        "{" + $0.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"
      }
    }
  }

  /// The entries of an object, as often as it takes to write each of its members in each of its ways.
  mutating func objects(
    _ members: [Form.Member], _ place: String, _ level: Int, isVisible: Bool = false
  ) -> [[(key: String, value: String)]] {
    (Self.exclusive[place] ?? [[]]).flatMap { left -> [[(key: String, value: String)]] in
      let written = members.filter { !left.contains($0.key) }.map { member in
        (key: member.key, ways: write(member.form, place + "." + member.key, level, isVisible: isVisible))
      }
      return (0..<(written.map(\.ways.count).max() ?? 1)).map { way in
        written.map { member in
          // No two entities have the same id, or had it.
          let own = way > 0 ? ["id": "\(place).id", "formerly": "\(place).formerly.*"][member.key] : nil
          let value = own.map { ledger.word($0, level) } ?? member.ways[min(way, member.ways.count - 1)]
          return (key: member.key, value: member.key == "formerly" && own != nil ? "[\(value)]" : value)
        }
      }
    }
  }

  private mutating func map(_ key: Form, _ value: Form, _ place: String, _ level: Int) -> String {
    let values = write(value, place + ".*", level)
    var keys: [String] = []
    for _ in 0..<30 where keys.count < values.count {
      keys += write(key, place + ".key", level).filter { !keys.contains($0) }
    }
    let entries = keys.indices.map { "\(keys[$0]): \(values[min($0, values.count - 1)])" }
    return "{" + entries.joined(separator: ", ") + "}"
  }

  private mutating func pattern(_ name: String, _ examples: [String], _ place: String, _ level: Int) -> [String] {
    switch name {
    case "an id": return [ledger.word(place, level)]
    case "a tolerance": return [ledger.number(place, level)]
    case "a period":
      let periods = ledger.periods(place, level)
      return examples.contains { $0.hasPrefix("from") } ? periods : periods.filter { !$0.hasPrefix("from") }
    case "an interval", "a confidence":
      ledger.skip(place)
      return [examples.first ?? name]
    default:
      Issue.record("the leak test does not know how to plant \(name) at \(place)")
      return [examples.first ?? name]
    }
  }

  /// One milestone of an objective: shares come to 100 %.
  private mutating func milestones(_ item: Form, _ place: String, _ level: Int) -> String {
    guard case .object(let members) = item else { return "[]" }
    let fields = members.map { member -> String in
      let own = place + ".*." + member.key
      guard member.key == "share" else { return "\(member.key): \(write(member.form, own, level)[0])" }
      planted.insert(own)
      ledger.skip(own)
      return "share: 100%"
    }
    return "[{" + fields.joined(separator: ", ") + "}]"
  }

  /// What the two sides of an agreement give or need.
  private mutating func sides(_ value: Form, _ place: String, _ level: Int) -> String {
    planted.insert(place + ".key")
    ledger.skip(place + ".key")
    return "{side-one: \(write(value, place + ".*", level)[0]), side-two: \(write(value, place + ".*", level)[0])}"
  }

  // MARK: - Markdown

  /// A paragraph with a secret in each of its parts.
  private mutating func prose(_ place: String, _ level: Int) -> String {
    let picture = asset(place + " (picture)", level)
    let word = { (planting: inout Planting, part: String) in planting.ledger.word("\(place) (\(part))", level) }
    return "Zq \(ledger.word(place, level)) **\(word(&self, "strong"))** `\(word(&self, "code"))` "
      + "[\(word(&self, "link"))](/\(asset(place + " (file)", level)) \"\(word(&self, "title"))\") "
      + "![\(word(&self, "picture's text"))](/\(picture) '\(word(&self, "picture's title"))') "
      + "<https://\(word(&self, "address")).example/>"
  }

  /// A document with a secret in each of its parts.
  mutating func body(_ place: String, _ level: Int) -> String {
    let word = { (planting: inout Planting, part: String) in planting.ledger.word("\(place) (\(part))", level) }
    let reference = word(&self, "reference's name")
    let note = word(&self, "footnote's name")
    let metric = support(.metric, place + " (link)", level)
    let shown = support(.metric, place + " (figure)", level)
    let objective = support(.objective, place + " (objective)", level)
    return """
      \(prose(place, level))

      ## Zq \(word(&self, "heading"))

      - [x] \(word(&self, "task"))

      > \(word(&self, "quotation"))

      | \(word(&self, "table's head")) |
      | --- |
      | \(word(&self, "cell")) |

      ```\(word(&self, "code's language"))
      \(word(&self, "code block"))
      ```

      <!-- \(word(&self, "comment")) -->

      It came to :value[\(shown)]{of=actual}, says a :term[\(support(.term, place + " (term)", level))].

      ::chart[\(shown)]{months=6}

      ::table[\(shown)]

      ::objective[\(objective)]

      ::funnel[\(support(.funnel, place + " (funnel)", level))]

      A [metric](/\(paths[metric] ?? "")), a [reference][\(reference)], a note.[^\(note)]

      [\(reference)]: https://example.com/\(word(&self, "reference's address")) "\(word(&self, "reference's title"))"
      [^\(note)]: \(word(&self, "footnote"))

      """
  }

  // MARK: - Other files

  /// A file in `assets/` with a secret in its name and in its bytes.
  private mutating func asset(_ place: String, _ level: Int) -> String {
    let path = "assets/\(ledger.word(place + " name", level)).svg"
    company[path] =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>\(ledger.word(place + " bytes", level))</title></svg>\n"
    return path
  }

  /// An entity of the same level that a field can name, with secrets in its id and title.
  private mutating func support(_ kind: EntityKind, _ place: String, _ level: Int) -> String {
    let id = ledger.word("\(place) (id of \(kind.noun))", level)
    let title = "\"Zq \(ledger.word("\(place) (title of \(kind.noun))", level))\""
    let audience = "audience: \(audiences[level])"
    switch kind {
    case .team: teams.append("\(id): {name: \(title), \(audience)}")
    case .role: roles.append("\(id): {title: \(title), \(audience)}")
    case .strategy: company["strategy/\(id).md"] = "---\ntitle: \(title)\n\(audience)\n---\n"
    case .factor: company["factors/\(id).md"] = "---\ntitle: \(title)\n\(audience)\n---\n"
    case .metric:
      let folder = ledger.word("\(place) (folder of \(kind.noun))", level)
      let month = ledger.month("\(place) (month of \(kind.noun))", level)
      let result = ledger.number("\(place) (result of \(kind.noun))", level)
      paths[id] = "metrics/\(folder)/\(id).yaml"
      company["metrics/\(folder)/\(id).yaml"] = "name: \(title)\n\(audience)\nresults: {\(month): \(result)}\n"
    case .month:
      let month = ledger.month("\(place) (month)", level)
      company["results/\(month).md"] = "---\ntitle: \(title)\n\(audience)\n---\n"
      return month
    case .objective:
      // What it continues is older.
      let quarter = "\(CanaryLedger.year(level) - (place.contains("continues") ? 2 : 0))-Q1"
      let role = support(.role, place + " (role)", level)
      company["objectives/\(quarter)/\(role).yaml"] = "- {id: \(id), title: \(title), \(audience)}\n"
      return "\(quarter)/\(role)/\(id)"
    case .agreement, .commitment:
      let commitment = ledger.word("\(place) (commitment)", level)
      company["agreements/\(id).yaml"] = """
        title: \(title)
        \(audience)
        between: [side-one, side-two]
        from: 2026-01
        gives: {side-one: [{id: \(commitment), promise: \(title)}]}

        """
      return kind == .agreement ? id : "\(id)/\(commitment)"
    case .funnel:
      company["funnels/\(id).yaml"] = """
        title: \(title)
        \(audience)
        stages: [{metric: \(support(.metric, place + " (stage)", level)), not: \(title)}]

        """
    case .plan: company["plans/\(id).md"] = "---\ntitle: \(title)\n\(audience)\n---\n"
    case .decisions: company["decisions/\(id).yaml"] = "title: \(title)\n\(audience)\nmeeting: 2026-08-20\n"
    case .packet: company["packets/\(id).md"] = "---\ntitle: \(title)\n\(audience)\nmeeting: 2026-08-20\n---\n"
    case .term: terms.append("\(id): {name: \(title), definition: \(title), \(audience)}")
    case .leak, .decision, .action: Issue.record("nothing names \(kind.noun)")
    }
    return id
  }

  /// A CSV of which a metric uses some columns and some rows.
  private mutating func csv(_ members: [Form.Member], _ place: String, _ level: Int) -> String {
    let known = ["csv", "command", "month", "actual", "note", "where", "encoding"]
    for member in members where !known.contains(member.key) {
      Issue.record("the leak test does not know how to plant \(place).\(member.key)")
    }
    planted.formUnion(Self.leaves(.object(members), place))
    let file = "data/\(ledger.word(place + ".csv", level)).csv"
    let month = ledger.word(place + ".month", level)
    let actual = ledger.word(place + ".actual", level)
    let note = ledger.word(place + ".note", level)
    let region = ledger.word(place + ".where.key", level)
    let value = ledger.word(place + ".where.*", level)
    ledger.skip(place + ".encoding")
    var lines = [[month, actual, note, region, ledger.word(place + " (column unused)", level)]]
    for _ in 0..<2 {
      lines.append([
        ledger.month(place + " (month)", level), ledger.number(place + " (cell)", level),
        ledger.word(place + " (cell of a note)", level), value, ledger.word(place + " (cell unused)", level),
      ])
    }
    lines.append([
      ledger.month(place + " (month of another row)", level), ledger.number(place + " (cell of another row)", level),
      ledger.word(place + " (note of another row)", level), ledger.word(place + " (another row)", level), "",
    ])
    company[file] = lines.map { $0.joined(separator: ",") + "\n" }.joined()
    return
      "{csv: \(file), month: \(month), actual: \(actual), note: \(note), where: {\(region): \(value)}, encoding: latin-1}"
  }

  /// A CSV with a row for each lead of an open funnel.
  private mutating func cohorts(_ members: [Form.Member], _ place: String, _ level: Int) -> String {
    let known = ["csv", "entered", "reached", "where", "encoding"]
    for member in members where !known.contains(member.key) {
      Issue.record("the leak test does not know how to plant \(place).\(member.key)")
    }
    planted.formUnion(Self.leaves(.object(members), place))
    let file = "data/\(ledger.word(place + ".csv", level)).csv"
    let columns = ["entered", "reached.*", "where.key"].map { ledger.word("\(place).\($0)", level) }
    let value = ledger.word(place + ".where.*", level)
    ledger.skip(place + ".encoding")
    let months = ["entered", "reached"].map { ledger.month("\(place) (\($0))", level) }
    company[file] = "\(columns.joined(separator: ","))\n\(months.joined(separator: ",")),\(value)\n"
    return
      "{csv: \(file), entered: \(columns[0]), reached: {\(stage ?? "visits"): \(columns[1])}, where: {\(columns[2]): \(value)}, encoding: latin-1}"
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
