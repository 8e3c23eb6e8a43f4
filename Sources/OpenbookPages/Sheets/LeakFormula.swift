import OpenbookCore

/// How a leak is computed, as people read it: its metrics by name, `×` and `÷`.
struct LeakFormula {
  /// The formula in pieces, each metric with its page; empty where it would name what the reader may not see, as it may
  /// where the leak is declassified.
  let pieces: [Linked]

  /// In a line of text.
  var text: String { pieces.map(\.text).joined() }

  init(_ leak: ID<Leak>, of funnel: Funnel?, _ material: SiteMaterial) {
    let view = material.view
    guard let funnel, let formula = funnel.leaks.first(where: { $0.id == leak })?.formula,
      funnel.isOpen(formula, in: view)
    else {
      pieces = []
      return
    }
    let assumed = Set(funnel.assumptions.map(\.key))
    var (pieces, plain, name): ([Linked], String, String) = ([], "", "")
    func endName() {
      let metric = assumed.contains(name) ? nil : view.metric(ID(name))
      if let metric {
        if !plain.isEmpty { pieces.append(Linked(plain)) }
        pieces.append(Linked(metric.name, material.map.place(EntityName(.metric, metric.id.text))))
        plain = ""
      } else {
        plain += name == "-" ? "−" : name
      }
      name = ""
    }
    // A name is the longest run of letters, digits and hyphens (maths.md 12).
    for character in formula.text {
      if character.isLetter || character.isNumber || character == "-" {
        name.append(character)
        continue
      }
      endName()
      plain += character == "*" ? "×" : character == "/" ? "÷" : String(character)
    }
    endName()
    self.pieces = pieces + (plain.isEmpty ? [] : [Linked(plain)])
  }
}
