import OpenbookCore

/// A small drawing beside words that say the same: in a cell of a table, or on a line of a tree.
enum Drawing: Sendable {
  /// Shares month by month, from 0 to 100 %; nil where there was nothing to ask about.
  case shares([Double?])
  /// How far something has come, and how far it should have by now; 1 is all of it.
  case progress(Double, expected: Double?)
  /// What each of several adds to an amount.
  case contributions([Double], of: Double)
  /// The first of two sides' share month by month, around the half; nil where nobody knows it.
  case balance([Double?])
  /// How something stood month by month; nil where nothing was due. The description says all of it in words.
  case statuses([Status?], initials: [String], description: String)
  /// What is expected, hollow, as a share of the most that is: a forecast never looks like an actual.
  case expected(Double, most: Double)

  /// Whether there is anything to draw.
  var isEmpty: Bool {
    switch self {
    case .shares(let shares), .balance(let shares): shares.count { $0 != nil } < 2
    case .progress(let value, _): !value.isFinite
    case .contributions(let parts, let amount):
      amount == 0 || parts.isEmpty || !(parts.reduce(0) { $0 + $1.magnitude } / amount).isFinite
    case .statuses(let statuses, _, _): statuses.allSatisfy { $0 == nil }
    case .expected(let value, let most): !(value > 0 && value <= most && most.isFinite)
    }
  }

  func write(into output: inout Output) {
    guard !isEmpty else { return }
    output.raw("<span class=\"spark\">")
    SVG.draw(into: &output) { svg in
      switch self {
      case .shares(let shares): SharesLine(shares: shares).draw(&svg)
      case .progress(let value, let expected): ProgressBar(value: value, expected: expected).draw(&svg)
      case .contributions(let parts, let amount): ContributionBar(parts: parts, amount: amount).draw(&svg)
      case .balance(let shares): BalanceLine(shares: shares).draw(&svg)
      case .statuses(let statuses, let initials, let description):
        StatusRow(statuses: statuses, initials: initials, description: description).draw(&svg)
      case .expected(let value, let most):
        svg.open(width: 110, height: 14)
        svg.rectangle("plan", x: 1, y: 2, width: max(value / most * 108, 0.8), height: 10)
        svg.close()
      }
    }
    output.raw("</span>")
  }
}

extension Drawing: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    switch self {
    case .shares(let shares):
      fingerprinting.mix(1)
      shares.feed(&fingerprinting)
    case .progress(let value, let expected):
      fingerprinting.mix(2)
      value.feed(&fingerprinting)
      expected.feed(&fingerprinting)
    case .contributions(let parts, let amount):
      fingerprinting.mix(3)
      parts.feed(&fingerprinting)
      amount.feed(&fingerprinting)
    case .balance(let shares):
      fingerprinting.mix(4)
      shares.feed(&fingerprinting)
    case .statuses(let statuses, let initials, let description):
      fingerprinting.mix(5)
      statuses.map { $0?.rawValue }.feed(&fingerprinting)
      initials.feed(&fingerprinting)
      description.feed(&fingerprinting)
    case .expected(let value, let most):
      fingerprinting.mix(6)
      value.feed(&fingerprinting)
      most.feed(&fingerprinting)
    }
  }
}

/// A line of shares between 0 and 100 %, its newest one marked.
struct SharesLine {
  let shares: [Double?]

  func draw(_ svg: inout SVG) {
    svg.open(width: 110, height: 28)
    let x = Scale(low: 0, high: Double(max(shares.count - 1, 1)), from: 3, to: 105)
    let y = Scale(low: 0, high: 1, from: 25, to: 4)
    svg.line("grid", 3, y(0), 105, y(0))
    svg.line("grid", 3, y(1), 105, y(1))
    drawShares(shares, x, y, &svg)
    svg.close()
  }
}

/// A bar from 0 to 100 %, with a stroke where it should end by now. What lies below 0 or beyond 100 % is cut; the words
/// beside it are not.
struct ProgressBar {
  let value: Double
  let expected: Double?

  func draw(_ svg: inout SVG) {
    svg.open(width: 110, height: 14)
    let x = Scale(low: 0, high: 1, from: 1, to: 109)
    svg.rectangle("plan", x: x(0), y: 2, width: x(1) - x(0), height: 10)
    svg.rectangle("bar", x: x(0), y: 4.5, width: x(min(max(value, 0), 1)) - x(0), height: 5)
    if let expected, expected.isFinite {
      svg.line("reach", x(min(max(expected, 0), 1)), 0, x(min(max(expected, 0), 1)), 14)
    }
    svg.close()
  }
}

/// What several add to an amount: their parts one after the other within a frame of the amount. What lacks is the empty
/// rest of the frame; what is over stands out of it. The bar is as long as the sum of them all: parts of the other sign
/// are taken off it, so that the rest is drawn shorter, and a sum of the other sign fills nothing.
struct ContributionBar {
  let parts: [Double]
  let amount: Double

  func draw(_ svg: inout SVG) {
    svg.open(width: 110, height: 14)
    let shares = shares
    let x = Scale(low: 0, high: max(shares.reduce(0, +), 1), from: 1, to: 109)
    var level = 0.0
    for (place, share) in shares.enumerated() {
      svg.rectangle(
        place.isMultiple(of: 2) ? "bar" : "bar part", x: x(level), y: 4.5, width: x(level + share) - x(level),
        height: 5)
      level += share
    }
    svg.rectangle("plan", x: x(0), y: 2, width: x(1) - x(0), height: 10)
    svg.close()
  }

  /// How much of the amount each part fills, those that fill nothing left out.
  private var shares: [Double] {
    // An amount may be negative: costs that are to fall.
    let each = parts.map { $0 / amount }.filter { $0 > 0 }
    let (filled, whole) = (parts.reduce(0, +) / amount, each.reduce(0, +))
    guard filled > 0, whole > 0 else { return [] }
    // So many are no wider than a stroke.
    return each.count > 40 ? [filled] : each.map { $0 / whole * filled }
  }
}
