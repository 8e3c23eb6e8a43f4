import Foundation

/// A small company with something of everything, and the edits that its people make.
struct EditedCompany {
  struct Metric {
    var file: String
    var name: String
    var owner = "ceo"
    var audience: String?
    var factor: String?
    var target: String?
    var formula: String?
    var results: [String: String] = [:]

    var text: String {
      var lines = ["name: \(name)", "direction: up", "unit: USD", "owner: \(owner)"]
      if let audience { lines.append("audience: \(audience)") }
      if let factor { lines.append("factor: \(factor)") }
      if let target { lines.append("target: {\(target)}") }
      if let formula { lines.append("formula: \(formula)") }
      if !results.isEmpty { lines.append("results:") }
      for (month, value) in results.sorted(by: { $0.key < $1.key }) { lines.append("  \(month): \(value)") }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  var metrics: [Metric]
  /// Every other file, by path within the content folder.
  var files: [String: String]
  /// Files of the templates folder, by path.
  var templates: [String: String] = [:]
  /// What the build is told besides content and output.
  var audience: String?
  var asOf: String?
  var revision: String?
  var accent = "#0b5d57"
  var locale = "en-US"
  var tagline = "Field sensors"
  var tolerance = 5

  static let months = ["2026-05", "2026-06", "2026-07", "2026-08", "2026-09", "2026-10"]
  private static let owners = ["ceo", "cmo", "coo"]

  init() {
    metrics = ["arr", "pipeline", "won", "lost", "stock", "cash", "quality"].map { id in
      Metric(file: id, name: id.capitalized, factor: id == "cash" ? nil : "growth", target: "from 2026-01: 40")
    }
    for index in metrics.indices {
      for (place, month) in Self.months.dropLast().enumerated() {
        metrics[index].results[month] = "\((index * 7 + place * 5) % 60 + 12)"
      }
    }
    metrics[4].audience = "company"
    metrics[5].audience = "board"
    metrics.append(Metric(file: "win-rate", name: "Win rate", factor: "growth", formula: "won / (won + lost)"))
    files = [
      "organisation.yaml": """
      roles:
        ceo: {title: Chief executive}
        cmo: {title: Chief marketing officer, reports-to: ceo}
        coo: {title: Chief operating officer, reports-to: ceo}

      """,
      "strategy/direction.md": """
      ---
      title: Direction
      factors: [growth]
      sentence: By 2028 growers trust us
      ---
      We watch [pipeline](../metrics/pipeline.yaml).

      ![A probe](../assets/probe.svg)

      :::audience{board}
      We also watch [cash](../metrics/cash.yaml).
      :::

      """,
      "factors/growth.md": "---\ntitle: Growth\nowner: cmo\nquestions: [What if not?]\n---\nWe grow.\n",
      "results/2026-09.md": "---\ntitle: September\ngood: [It rained]\n---\nAs planned.\n",
      "assets/probe.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"/></svg>\n",
      "static/robots.txt": "User-agent: *\n",
    ]
  }

  /// Most is public: what an audience does not see cannot change its site.
  private var configuration: String {
    """
    company: Example
    tagline: \(tagline)
    locale: \(locale)
    audiences: [public, company, board]
    default-audience: public
    tolerance: \(tolerance)%
    theme: {accent: "\(accent)"}

    """
  }

  /// All files of the content folder.
  var content: [String: String] {
    var all = files
    all["openbook.yaml"] = configuration
    for metric in metrics { all["metrics/\(metric.file).yaml"] = metric.text }
    return all
  }

  /// The build's options.
  var options: [String] {
    var options: [String] = []
    if let audience { options += ["--audience", audience] }
    if let asOf { options += ["--as-of", asOf] }
    if let revision { options += ["--revision", revision] }
    if !templates.isEmpty { options += ["--templates", "templates"] }
    return options
  }

  /// One edit, and what it was.
  mutating func edit(_ random: inout SeededGenerator) -> String {
    let index = Int.random(in: metrics.indices, using: &random)
    let month = Self.months.randomElement(using: &random) ?? ""
    let number = Int.random(in: 10...99, using: &random)
    let isReported = metrics[index].formula == nil
    switch Int.random(in: 0..<26, using: &random) {
    case 0...3 where isReported:
      // Two digits for two digits: the size stays.
      metrics[index].results[month] = "\(number)"
      return "result \(metrics[index].file) \(month) \(number)"
    case 4 where isReported:
      metrics[index].results[month] = nil
      return "no result \(metrics[index].file) \(month)"
    case 5 where isReported:
      metrics[index].results[month] = "{actual: \(number), note: \"Note \(number)\", audience: board}"
      return "note for the board \(metrics[index].file) \(month)"
    case 6 where isReported:
      metrics[index].results[month] = "{actual: \(number), note: \"*Note* \(number)\"}"
      return "note \(metrics[index].file) \(month)"
    case 7 where isReported:
      metrics[index].results[month] = "{missing: \"System \(number) is down\"}"
      return "missing \(metrics[index].file) \(month)"
    case 8, 9:
      metrics[index].target = number < 25 ? nil : number < 45 ? "2026-Q3: \(number)" : "from 2026-01: \(number)"
      return "target \(metrics[index].file) \(metrics[index].target ?? "none")"
    case 10:
      metrics[index].name = "Name \(number)"
      return "name \(metrics[index].file) \(number)"
    case 11:
      metrics[index].owner = Self.owners.randomElement(using: &random) ?? "ceo"
      return "owner \(metrics[index].file)"
    case 12:
      metrics[index].audience = [nil, "public", "company", "board"].randomElement(using: &random) ?? nil
      return "audience \(metrics[index].file) \(metrics[index].audience ?? "none")"
    case 13:
      metrics[index].factor = metrics[index].factor == nil ? "growth" : nil
      return "factor \(metrics[index].file)"
    case 14:
      metrics[index].file = "renamed-\(number)-\(index)"
      return "renamed to \(metrics[index].file)"
    case 15:
      let path = "strategy/more-\(number % 4).md"
      files[path] = files[path] == nil ? "---\ntitle: More \(number)\norder: \(number)\n---\n# Text\n" : nil
      return "\(files[path] == nil ? "removed" : "added") \(path)"
    case 16:
      files["strategy/direction.md"]? += "\nMore text \(number), see [growth](../factors/growth.md).\n"
      return "body"
    case 17:
      files["factors/growth.md"] = "---\ntitle: Growth \(number)\nowner: coo\n---\nWe grow **\(number)**.\n"
      return "factor's text"
    case 18:
      let path = "results/\(month).md"
      files[path] = files[path] == nil ? "---\ntitle: News \(number)\nbad: [Rain \(number)]\n---\nWet.\n" : nil
      return "\(files[path] == nil ? "removed" : "added") \(path)"
    case 19:
      files["assets/probe.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h\(number)\"/></svg>\n"
      return "asset"
    case 20:
      let path = "static/about-\(number % 3)/index.txt"
      files[path] = files[path] == nil ? "About \(number)\n" : nil
      return "static \(path)"
    default: return editSettings(number, month, &random)
    }
  }

  private mutating func editSettings(_ number: Int, _ month: String, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      accent = "#0b5d\(number)"
      return "accent"
    case 1:
      locale = ["en-US", "en-GB", "de-DE"].randomElement(using: &random) ?? locale
      return "locale \(locale)"
    case 2:
      tagline = "Tagline \(number)"
      return "tagline"
    case 3:
      tolerance = number % 20
      return "tolerance \(tolerance)"
    case 4:
      audience = [nil, "public", "board"].randomElement(using: &random) ?? nil
      return "--audience \(audience ?? "none")"
    case 5:
      asOf = Bool.random(using: &random) ? month : nil
      return "--as-of \(asOf ?? "none")"
    case 6:
      revision = Bool.random(using: &random) ? "r\(number)" : nil
      return "--revision \(revision ?? "none")"
    default:
      templates =
        [
          [:], ["404.html": "{{> head}}<h1>{{title}} \(number)</h1>{{> foot}}"],
          ["strings/en.yaml": "metrics: Measures \(number)\n"],
          [
            "foot.html": "<footer>{{company}} \(number)</footer></body></html>\n",
            "style.css": "body { margin: \(number)px }\n",
          ],
        ].randomElement(using: &random) ?? [:]
      return "templates \(templates.keys.sorted())"
    }
  }

  /// A mistake in one file: its path and the text with the mistake.
  func mistake(_ random: inout SeededGenerator) -> (path: String, text: String) {
    let metric = metrics.randomElement(using: &random) ?? metrics[0]
    let mistakes = [
      ("metrics/\(metric.file).yaml", metric.text + "ownr: ceo\n"),
      ("metrics/\(metric.file).yaml", metric.text.replacing("owner: ", with: "owner: no-")),
      ("openbook.yaml", configuration + "audiences: [one]\n"),
      ("strategy/direction.md", "---\ntitle: Direction\n---\n[Gone](../metrics/gone.yaml)\n"),
      ("strategy/direction.md", "---\ntitle: Direction\n"),
    ]
    return mistakes.randomElement(using: &random) ?? mistakes[0]
  }
}
