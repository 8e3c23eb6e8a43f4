import OpenbookCore

extension FunnelTexts {
  private var cost: [LeakFigures] {
    material.figures.cost(asOf: figures.asOf).leaks.filter { $0.funnel == funnel.id }
  }

  /// What each of its leaks costs, and how that is computed.
  var leaks: SheetTable {
    let formulas = funnel.leaks.map { ($0.id, funnel.formula(of: $0, in: material.view)) }
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

extension Funnel {
  /// How a leak is computed, in the file's words; empty where these would name what the reader may not see, as they may
  /// where it is declassified.
  func formula(of leak: Leak, in view: View) -> String {
    guard let formula = leak.formula else { return "" }
    return isOpen(formula, in: view) ? formula.text : ""
  }
}
