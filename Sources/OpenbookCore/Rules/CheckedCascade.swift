/// A parent with its children, as the rules go over them.
struct CheckedCascade {
  let cascade: Cascade
  let quarter: ObjectiveFigures
  let parent: Objective
  /// The children that count, in the order of the cascade.
  let counting: [Objective]

  /// Every parent of every quarter, in order.
  static func all(_ figures: Figures, _ quarters: [ObjectiveFigures]) -> [CheckedCascade] {
    let objectives = figures.view.entities.objectives
    return quarters.flatMap { quarter in
      quarter.cascades.compactMap { cascade in
        quarter.position(of: cascade.parent).map { position in
          CheckedCascade(
            cascade: cascade, quarter: quarter, parent: objectives[position],
            counting: cascade.counting.compactMap { quarter.position(of: $0) }.map { objectives[$0] })
        }
      }
    }
  }

  /// The parent's amount, what its children add up to, and by how much that differs, in one scale.
  var amounts: (amount: String, sum: String, difference: String) {
    let numbers = [
      cascade.amount.value ?? 0, cascade.sum.value ?? 0, cascade.difference.map { $0.magnitude } ?? 0,
    ]
    let texts = isInPercent ? numbers.map { percentText($0) } : amountTexts(numbers)
    return (texts[0], texts[1], texts[2])
  }

  /// Whom to ask, and for what: `'contributes' of cmo/pipeline (1.8M) or the target of cro/partners (0.6M)`.
  var contributions: String {
    let numbers = counting.map { quarter.objective($0.id)?.contribution?.value ?? 0 }
    let texts = isInPercent ? numbers.map { percentText($0) } : amountTexts(numbers)
    let asked = zip(counting, texts).map { child, text in
      "\(child.contributes == nil ? "the target" : "'contributes'") of \(child.nameInQuarter) (\(text))"
    }
    return listed(asked, "or")
  }

  private var isInPercent: Bool {
    switch parent.measure {
    case .milestones: true
    case .metric, .own, nil:
      parent.measureNumbers.first?.quantity.isPercent ?? counting.contains { $0.contributes?.isPercent == true }
    }
  }
}

extension Objective {
  /// Its name within its quarter: `cmo/pipeline`.
  var nameInQuarter: String { String(id.text.drop { $0 != "/" }.dropFirst()) }
}

/// The first three of some, and how many more there are.
func listed(_ names: [String], _ last: String = "and") -> String {
  let shown = names.count > 3 ? Array(names.prefix(3)) + ["\(names.count - 3) more"] : names
  guard shown.count > 1 else { return shown.first ?? "" }
  return shown.dropLast().joined(separator: ", ") + " \(last) " + (shown.last ?? "")
}

/// A share in %, to six decimals.
func percentText(_ share: Double) -> String { plain(share * 100) + "%" }

/// A share in %, to a tenth of a point.
func pointsText(_ share: Double) -> String { plain((share * 1000).rounded() / 10) + "%" }

/// Amounts as the files write them, all in one scale and with as many decimals: `3.0M`, `2.4M`, `0.6M`.
func amountTexts(_ amounts: [Double]) -> [String] {
  let largest = amounts.map(\.magnitude).max() ?? 0
  let (scale, suffix) =
    largest >= 1e9 ? (1e9, "B") : largest >= 1e6 ? (1e6, "M") : largest >= 1e4 ? (1e3, "k") : (1, "")
  for decimals in 0...3 {
    let power = powersOfTen[decimals]
    let digits = amounts.map { ($0 / scale * power).rounded() }
    guard zip(digits, amounts).allSatisfy({ ($0 / power * scale - $1).magnitude <= 1e-9 * largest }),
      digits.allSatisfy({ $0.magnitude < 1e12 })
    else { continue }
    return digits.map { fixed(Int($0), decimals) + suffix }
  }
  return amounts.map(plain)
}

/// `-25` with one decimal is `-2.5`.
private func fixed(_ digits: Int, _ decimals: Int) -> String {
  let text = String(digits.magnitude)
  let padded = String(repeating: "0", count: max(0, decimals + 1 - text.utf8.count)) + text
  let sign = digits < 0 ? "-" : ""
  return decimals == 0 ? sign + padded : "\(sign)\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}
