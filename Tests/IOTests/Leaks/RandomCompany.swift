/// A company made of dice: what an audience may see from one seed, what it may not from another.
///
/// With the same first seed, an audience's site must be the same whatever the second one is, or without one.
struct RandomCompany {
  private static let audiences = ["public", "company", "board"]
  private static let months = (0..<22).map { "\(2025 + $0 / 12)-\($0 % 12 < 9 ? "0" : "")\($0 % 12 + 1)" }

  private var open: SeededGenerator
  private var secret: SeededGenerator?
  private let viewer: Int
  private(set) var company = SecretCompany()

  private var roles: [String] = []
  private var factors: [String] = []
  private var metrics: [String] = []

  /// - Parameters:
  ///   - viewer: the level of the audience that must not notice the second seed.
  ///   - secrets: the second seed; nil: there is nothing to hide.
  init(seed: Int, viewer: Int, secrets: Int?) {
    open = SeededGenerator(seed: UInt64(seed) * 2 + 1)
    secret = secrets.map { SeededGenerator(seed: UInt64(seed) * 1_000 + UInt64($0) * 2 + 2) }
    self.viewer = viewer
    writeConfiguration()
    writeOrganisation()
    factors = (0..<Int.random(in: 1...3, using: &open)).map { "factor-\($0)" }
    for index in 0..<Int.random(in: 3...6, using: &open) { writeMetric("metric-\(index)") }
    writeCSVMetric()
    for factor in factors { writeFactor(factor) }
    for index in 0..<Int.random(in: 1...3, using: &open) { writeStrategy("plan-\(index)") }
    for month in Self.months.suffix(4) where Bool.random(using: &open) { writeMonth(month) }
    guard secret != nil else { return }
    for index in 0..<dice(0...4) { writeHiddenMetric(index) }
    for index in 0..<dice(0...2) { writeHiddenDocument("factors", index) }
    for index in 0..<dice(0...2) { writeHiddenDocument("strategy", index) }
    for month in Self.months.suffix(6) + ["2027-01", "2027-04"] where company["results/\(month).md"] == nil {
      if dice(0...2) == 0 {
        company["results/\(month).md"] = "---\ntitle: \(word())\naudience: \(hiddenAudience())\n---\n\(body("results"))"
      }
    }
  }

  // MARK: - Dice

  private mutating func dice(_ range: ClosedRange<Int>) -> Int {
    guard var generator = secret else { return range.lowerBound }
    defer { secret = generator }
    return Int.random(in: range, using: &generator)
  }

  private mutating func word() -> String { "zq\(dice(0...1_000_000))" }

  private mutating func hiddenAudience() -> String { Self.audiences[dice((viewer + 1)...2)] }

  private mutating func openAudience() -> String { Self.audiences[Int.random(in: 0...viewer, using: &open)] }

  /// A comment that only the files' writers read.
  private mutating func comment() -> String { dice(0...2) == 1 ? "# \(word())\n" : "" }

  // MARK: - Single files

  private mutating func writeConfiguration() {
    let locale = ["en-US", "de-DE", "fr-FR"].randomElement(using: &open) ?? "en-US"
    let asOf = Bool.random(using: &open) ? "" : "as-of: 2026-0\(Int.random(in: 5...9, using: &open))\n"
    let starts = Int.random(in: 1...12, using: &open)
    company["openbook.yaml"] =
      "company: Example\ndefault-audience: public\nlocale: \(locale)\nfiscal-year: {starts: \(starts)}\n"
      + "tolerance: \(Int.random(in: 0...9, using: &open))%\n\(asOf)edit-url: https://git.example.com/{path}\n\(comment())"
  }

  private mutating func writeOrganisation() {
    roles = (0..<3).map { "role-\($0)" }
    var lines = roles.enumerated().map { index, role in
      "  \(role): {title: Title \(Int.random(in: 0...99, using: &open))\(index > 0 ? ", reports-to: role-0" : ""), team: team-0}"
    }
    for index in 0..<dice(0...3) {
      let above = dice(0...1) == 0 ? "role-1" : "hidden-0"
      let line =
        "  hidden-\(index): {title: \(word()), audience: board, order: \(dice(0...9))\(index > 0 ? ", reports-to: \(above)" : "")}"
      lines.insert(line, at: dice(0...lines.count))
    }
    let teams = dice(0...1) == 1 ? "  hidden: {name: \(word()), audience: \(hiddenAudience())}\n" : ""
    company["organisation.yaml"] =
      "\(comment())teams:\n\(teams)  team-0: {name: Team}\nroles:\n\(lines.joined(separator: "\n"))\n"
  }

  // MARK: - Metrics

  private mutating func writeMetric(_ id: String) {
    let number = Int.random(in: 0...5, using: &open)
    var text = "\(comment())name: Metric \(number) of \(id)\naudience: \(openAudience())\n"
    text += "direction: \(["up", "down", "none"].randomElement(using: &open) ?? "up")\n"
    text += "unit: \(["USD", "\"%\"", "days", "count"].randomElement(using: &open) ?? "days")\n"
    if Bool.random(using: &open) { text += "owner: \(roles.randomElement(using: &open) ?? "")\n" }
    if Bool.random(using: &open) { text += "factor: \(factors.randomElement(using: &open) ?? "")\n" }
    if Bool.random(using: &open) { text += "order: \(Int.random(in: 0...9, using: &open))\n" }
    if Bool.random(using: &open) {
      text += "target: {2026: \(Int.random(in: 1...9_000, using: &open)), from 2025-01: 7}\n"
    }
    if metrics.count > 1, number == 0 {
      text += "formula: \(metrics[0]) / \(metrics[metrics.count - 1])\n"
    } else {
      if let whole = metrics.first, number == 1 { text += "part-of: \(whole)\n" }
      text += "aggregate: \(["sum", "mean", "last"].randomElement(using: &open) ?? "sum")\nresults:\n"
      for month in Self.months.dropFirst(number * 2) { text += result(month) }
    }
    company["metrics/\(id).yaml"] = text
    metrics.append(id)
  }

  /// A month of an open metric; its words may be for few.
  private mutating func result(_ month: String) -> String {
    let value = Int.random(in: 0...90_000, using: &open)
    switch Int.random(in: 0...9, using: &open) {
    case 0: return ""
    case 1: return "  \(month): {actual: \(value), note: Open \(value)}\n"
    case 2: return "  \(month): {missing: Open \(value)}\n"
    case 3: return "  \(month): {missing: \(word()), audience: board}\n"
    default:
      switch dice(0...4) {
      case 1: return "  \(month): {actual: \(value), note: \(word()), audience: \(hiddenAudience())}\n"
      case 2:
        return
          "  \(month): {actual: \(value), restated: [{from: \(dice(0...99_999)), date: 2026-01-0\(dice(1...9)), why: \(word())}], "
          + "audience: \(hiddenAudience())}\n"
      default: return "  \(month): \(value)\n"
      }
    }
  }

  /// A metric whose CSV has rows, and a column, for others too.
  private mutating func writeCSVMetric() {
    company["metrics/rows.yaml"] =
      "name: Rows\nfactor: \(factors[0])\nresults: {csv: data/rows.csv, month: Month, actual: Value, note: Note, where: {Region: North}}\n"
    var lines: [String] = []
    for month in Self.months.suffix(9) {
      lines.append("\(month),\(Int.random(in: 0...900, using: &open)),Open,North,\(word())")
      for _ in 0..<dice(0...2) { lines.append("\(month),\(dice(0...900)),\(word()),South,\(word())") }
    }
    company["data/rows.csv"] = "Month,Value,Note,Region,Other\n" + lines.joined(separator: "\n") + "\n"
    guard dice(0...1) == 1 else { return }
    company["metrics/a-south.yaml"] =
      "name: \(word())\naudience: \(hiddenAudience())\nfactor: \(factors[0])\n"
      + "results: {csv: data/rows.csv, month: Month, actual: Value, note: Other}\n"
  }

  private mutating func writeHiddenMetric(_ index: Int) {
    let folder = dice(0...1) == 0 ? "" : word() + "/"
    var text = "name: \(word())\naudience: \(hiddenAudience())\norder: \(dice(0...9))\ndirection: up\nunit: \(word())\n"
    text +=
      "factor: \(factors[dice(0...(factors.count - 1))])\nowner: role-\(dice(0...2))\ntarget: {2026: \(dice(1...99_999))}\n"
    switch dice(0...3) {
    case 0: text += "formula: \(metrics[dice(0...(metrics.count - 1))]) * \(dice(1...9))\n"
    case 1:
      text += "part-of: \(metrics[dice(0...(metrics.count - 1))])\nresults: {2026-10: \(dice(0...999)), 2027-05: 3}\n"
    default:
      text += "results:\n"
      for month in Self.months + ["2026-11", "2027-02"] where dice(0...3) > 0 {
        text += "  \(month): {actual: \(dice(0...999_999)), note: \(word())}\n"
      }
    }
    company["metrics/\(folder)\(["aaa", "metric-0a", "zzz", "mmm"][index]).yaml"] = text
    // What is computed from it states no audience and is as secret.
    if dice(0...1) == 1 {
      company["metrics/d-\(index).yaml"] =
        "name: \(word())\nformula: \(["aaa", "metric-0a", "zzz", "mmm"][index]) + 1\nfactor: \(factors[0])\n"
    }
  }

  // MARK: - Documents

  private mutating func writeFactor(_ id: String) {
    let named = metrics.filter { _ in Bool.random(using: &open) }
    company["factors/\(id).md"] = """
      ---
      \(comment())title: Factor \(Int.random(in: 0...99, using: &open))
      owner: \(roles.randomElement(using: &open) ?? "")
      metrics: [\(named.joined(separator: ", "))]
      questions: [Why \(Int.random(in: 0...99, using: &open))?]
      risks: [{text: Rain, owner: role-2}]
      ---

      \(body("factors"))
      """
  }

  private mutating func writeStrategy(_ id: String) {
    company["strategy/\(id).md"] = """
      ---
      \(comment())title: Plan \(Int.random(in: 0...99, using: &open))
      order: \(Int.random(in: 2...9, using: &open))
      factors: [\(factors.joined(separator: ", "))]
      here: Here, [a metric](../metrics/\(metrics[0]).yaml).
      ---

      \(body("strategy"))
      """
  }

  private mutating func writeMonth(_ month: String) {
    company["results/\(month).md"] =
      "---\n\(comment())title: \"Month \(month)\"\ngood: [Fine]\n---\n\n\(body("results"))"
  }

  private mutating func writeHiddenDocument(_ folder: String, _ index: Int) {
    let lists = folder == "factors" ? "metrics: [\(metrics[0])]" : "factors: [\(factors[0])]"
    let id = ["aaa", "zzz"][index]
    company["\(folder)/\(id).md"] =
      "---\ntitle: \(word())\naudience: \(hiddenAudience())\norder: \(dice(0...9))\n\(lists)\n---\n\n## \(word())\n\n\(hiddenText())\n"
  }

  /// Open text with blocks for few in places of their own.
  private mutating func body(_ folder: String) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...5, using: &open) {
      let number = Int.random(in: 0...99, using: &open)
      switch Int.random(in: 0...6, using: &open) {
      case 0: text += "## Part\n\n"
      case 1: text += "Open \(number), see [a metric](../metrics/\(metrics[0]).yaml).\n\n"
      case 2: text += "- one \(number)\n- two\n\n"
      case 3: text += "A note.[^n\(number)]\n\n[^n\(number)]: Open \(number)\n\n"
      case 4: text += "| a |\n| --- |\n| \(number) |\n\n"
      default: break
      }
      if dice(0...1) == 1 { text += ":::audience{\(hiddenAudience())}\n\(hiddenText())\n:::\n\n" }
    }
    return text + "Open end.\n"
  }

  private mutating func hiddenText() -> String {
    switch dice(0...5) {
    case 0: return "## Part\n\n\(word())"
    case 1: return "\(word()).[^n1]\n\n[^n1]: \(word())"
    case 2: return "- \(word())\n\n    \(word())"
    case 3: return "```\n\(word())\n:::\n```"
    case 4:
      let name = "assets/\(word()).svg"
      company[name] = "<svg><title>\(word())</title></svg>"
      return "![\(word())](/\(name))"
    default: return "| \(word()) |\n| --- |\n| [a]: \(word()) |"
    }
  }
}
