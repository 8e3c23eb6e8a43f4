extension Metric {
  /// The table of fields.
  static let schema = Schema<Metric>(
    noun: Kind.metric.noun, blank: { Metric() },
    fields: [
      Field("name", \.name, .text, required: true, "What it is called"),
      Field("definition", \.definition, .prose(inline: true), "What exactly is measured, in Markdown"),
      Field("unit", \.unit, .text, "A currency code, %, count, days, hours, score, or any word"),
      Field("direction", \.direction, .word, "Which way is better"),
      Field("aggregate", \.statedAggregate, .word, "How months add up; ratio comes with a formula"),
      Field("owner", \.owner, .reference(to: Role.self), "The role that answers for it"),
      Field("factor", \.factor, .reference(to: Factor.self), "The critical success factor that it measures"),
      Field("source", \.source, .text, "Where its figures come from"),
      Field(
        "decimals", \.decimals, .integer(0...6),
        "How many decimals it is written with; numbers in thousands, millions or billions (`$3.61M`) have those that make three or four digits"
      ),
      Field("tolerance", \.tolerance, .tolerance, "How far a result may miss its target and still be near"),
      Field("spread", \.spread, .spread, "How a year's sum falls on its twelve months"),
      Field("target", \.targets, .targets, "What it must reach, by year, quarter or month"),
      Field("results", \.reported, .results, "What was reported, by month, or the CSV that holds it"),
      Field("formula", \.formula, .formula, "How it is computed from other metrics"),
      Field("part-of", \.partOf, .reference(to: Metric.self, derives: true), "The metric of which it is a part"),
      Field("parts", \.parts, .word, "complete: its parts must add up to it"),
      Field("changed", \.changes, .changes, "What was changed in its definition or target, and why"),
      Field(
        "every", \.rhythm, .word, default: "month",
        "When results are due: every month, or in a quarter's last month only"),
      Field("rules", \.signalRules, .word, default: "mdc", "The rules that tell a signal from noise"),
      Field("season", \.season, .integer(12...12), "12: its seasons repeat every year"),
      Field(
        "phases", \.phases, .phases,
        "Months from which on its process is another one, with what changed; {why, breaks: true}: nothing compares across"
      ),
      Field("benchmark", \.benchmark, .mark, "What others reach; drawn, never judged"),
      Field("stretch", \.stretch, .mark, "What would be outstanding; drawn, never judged"),
      Field("outlook", \.outlook, .map(.period, .number), "The owner's own forecast, by month, quarter or year"),
    ] + commonFields + [formerlyField])
}

extension Shape where Value == [Entry<Month, Metric.Phase>] {
  /// What changed, by month, ascending.
  static let phases = Shape.map(.month, .either(phaseSchema.shape, orPlain: plainPhase)).map { phases in
    phases.sorted { $0.key < $1.key }
  }

  private static let plainPhase = Shape<String>.text.map { Metric.Phase(why: $0) }

  private static let phaseSchema = Schema<Metric.Phase>(
    noun: "a phase", blank: { Metric.Phase() },
    fields: [
      Field("why", \.why, .text, required: true, "What changed"),
      Field(
        "breaks", \.breaks, .flag, default: "false",
        "true: the definition or the unit is another; nothing compares across it"),
    ])
}

extension Shape where Value == Metric.Mark {
  /// A number, or one with its source.
  static let mark = Shape.either(
    Schema<Metric.Mark>(
      noun: "a mark", blank: { Metric.Mark() },
      fields: [
        Field("value", \.value, .number, required: true, "The value, in the metric's unit"),
        Field("source", \.source, .text, "Where it comes from"),
      ]
    ).shape,
    orPlain: Shape<Quantity>.number.map { Metric.Mark(value: $0) })
}

extension Metric {
  /// The results as the file states them.
  var reported: Results? {
    get { csv.map(Results.csv) ?? .months(results) }
    set {
      switch newValue {
      case .months(let months):
        results = months
        hasRestrictedWords = months.contains { $0.audience != nil }
      case .csv(let mapping): csv = mapping
      case nil: break
      }
    }
  }
}
