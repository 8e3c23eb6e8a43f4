import OpenbookCore

/// How something stood in its last months, one mark a month over the month's initial: shape tells what colour tells.
struct StatusRow {
  let statuses: [Status?]
  let initials: [String]
  let description: String

  func draw(_ svg: inout SVG) {
    svg.open(width: 110, height: 28, description: description)
    let x = Scale(low: 0, high: 5, from: 9, to: 101)
    for (place, status) in statuses.enumerated() {
      let x = x(Double(place))
      switch status {
      case .met: svg.circle("dot good", x, 8, 4.5)
      case .near:
        svg.circle("dot unknown", x, 8, 4.5)
        svg.path("dot") { output in
          for (verb, value) in [("M", x), (" ", 3.5), ("a4.5 4.5 0 0 0 ", 0), (" ", 9)] as [(StaticString, Double)] {
            output.raw(verb)
            output.coordinate(value)
          }
          output.raw("z")
        }
      case .missed: svg.triangle("dot concern", x, 8, 5)
      case .notReported, .noTarget: svg.circle("dot unknown", x, 8, 4)
      case nil: svg.line("step", x - 3, 8, x + 3, 8)
      }
      if initials.indices.contains(place) { svg.text(nil, x, 26, initials[place]) }
    }
    svg.close()
  }
}
