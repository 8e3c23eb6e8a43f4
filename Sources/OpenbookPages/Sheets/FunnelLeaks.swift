import OpenbookCore

extension FunnelTexts {
  private var cost: [LeakFigures] {
    material.figures.cost(asOf: figures.asOf).leaks.filter { $0.funnel == funnel.id }
  }

  /// What each of its leaks costs, and how that is computed.
  var leaks: SheetTable {
    let formulas = funnel.leaks.map { ($0.id, LeakFormula($0.id, of: funnel, material).text) }
    return Sheet.leaks(
      cost, asOf: figures.asOf, formulas: Dictionary(formulas) { first, _ in first }, material, style)
  }

  /// How to read it, and why some leaks have no figure.
  var leakNotes: [SheetPart?] {
    let leaks = cost
    guard !leaks.isEmpty else { return [] }
    return [
      SheetPart(.note(words[.costNote])), SheetPart(words[.costUnknown], .lines(Sheet.unknown(leaks, material, style))),
    ]
  }
}
