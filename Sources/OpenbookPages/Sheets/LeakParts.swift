import OpenbookCore

/// How one leak is computed: its formula with the metrics by name, what it was computed from in the month, and what it
/// takes for granted.
struct LeakParts {
  /// The most months that are named of one metric, and of what is not known.
  private static let (inputCap, monthCap) = (3, 6)

  let leak: LeakFigures
  let material: SiteMaterial
  let style: SiteStyle

  private var words: Words { style.words }
  private var view: View { material.view }
  private var numbers: MetricNumbers { leak.numbers(style) }

  /// Folded, with its name and what the month cost.
  var part: SheetPart? {
    let amount = leak.month.value.map { numbers.full($0) } ?? words[.notKnown]
    let fold = words(
      .leakFold, ["leak": view.name(of: EntityName(.leak, leak.id.text)), "amount": amount])
    let formula = LeakFormula(leak.id, of: view.funnel(leak.funnel), material)
    let facts = [
      SheetFact(words[.formula], [], texts: [Document(formula.pieces)]),
      SheetFact(style.calendar.full(asOf), inputs),
      SheetFact(words[.takenForGranted], [], texts: assumptions.map { Document(plain: $0) }),
    ]
    return SheetPart("", fold: fold, .facts(facts.compactMap { $0 }))
  }

  /// Why it has no figure for the month, or which months of the year it lacks; nil where it lacks nothing.
  var lack: SheetLine? {
    let reason = leak.month.reason.map { reason in
      Linked(FigureTexts(style, numbers).reason(reason) { view.metric($0)?.name ?? $0.text })
    }
    let lacking = leak.months.filter { $0.value.value == nil }.map(\.month)
    guard reason != nil || !lacking.isEmpty else { return nil }
    let more = lacking.count - Self.monthCap
    let names =
      lacking.suffix(Self.monthCap).map { style.calendar.short($0) }.joined(separator: ", ")
      + (more > 0 ? " \(words(.andMore, ["count": String(more)]))" : "")
    let months = words(
      .monthsNotKnown, ["reported": String(leak.year.months), "due": String(leak.year.of), "months": names])
    return SheetLine(material.linked(EntityName(.leak, leak.id.text)), detail: [reason, Linked(months)])
  }

  private var asOf: Month { leak.months.last?.month ?? Month(index: 0) }

  /// `Leads worked 210`, with the month where it is an earlier one.
  private var inputs: [Linked] {
    var counts: [ID<Metric>: Int] = [:]
    return leak.inputs.compactMap { input -> Linked? in
      guard let position = view.position(of: input.metric) else { return nil }
      counts[input.metric, default: 0] += 1
      guard counts[input.metric, default: 0] <= Self.inputCap else { return nil }
      let shown = material.metrics[position]
      let value =
        input.value.value.map { shown.numbers.full($0) } ?? material.shortReason(input.value.reason, style)
      let text = words(.inputValue, ["metric": shown.summary.name, "value": value])
      return Linked(
        input.month == asOf ? text : "\(text) (\(style.calendar.short(input.month)))",
        material.map.place(EntityName(.metric, shown.id.text)))
    }
  }

  /// Each with its value, where that comes from, and what the year comes to if it is off.
  private var assumptions: [String] {
    leak.assumptions.compactMap { assumption in
      guard let stated = assumption.stated.value else { return nil }
      let value = { (value: Double) in style.amount(value, unit: stated.isPercent ? "%" : nil) }
      let source = assumption.stated.source ?? ""
      let line = words(
        .assumptionLine,
        [
          "name": assumption.name, "value": value(stated.value),
          "source": source.isEmpty ? words[.sourceNotStated] : source.withoutStop,
        ])
      guard let low = assumption.low, let high = assumption.high, let range = assumption.range else { return line }
      return line + " "
        + words(
          .assumptionRange,
          [
            "least": value(range.least), "most": value(range.most), "low": numbers.full(low),
            "high": numbers.full(high),
          ])
    }
  }
}
