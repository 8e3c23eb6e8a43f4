import OpenbookCore

/// The natural limits as a quiet band with the mean in it, and the months in which a phase begins (maths.md 5).
struct ControlMarks {
  let chart: ControlChart
  /// How many of the chart's points are left out at its beginning.
  let skipped: Int
  /// Why a phase begins, by its month.
  let reasons: [(month: Month, why: String)]
  let plane: ChartPlane

  func draw(_ svg: inout SVG) {
    for phase in chart.phases where phase.months.upperBound > skipped {
      drawBand(phase, max(0, phase.months.lowerBound - skipped)...(phase.months.upperBound - 1 - skipped), &svg)
    }
    drawStarts(&svg)
  }

  private func drawBand(_ phase: ControlChart.Phase, _ places: ClosedRange<Int>, _ svg: inout SVG) {
    guard phase.limits.kind != .none else { return }
    let level = { (place: Int, line: (ControlLimits) -> Double?) in
      plane.y(line(chart.limits(at: place + skipped)) ?? 0)
    }
    // With seasons the limits change from month to month; without, both ends are enough.
    let stops =
      phase.season == nil
      ? [(places.lowerBound, places.upperBound)] : places.map { ($0, $0) }
    svg.path(phase.limits.kind == .firm ? "band" : "band trial") { output in
      var verb = StaticString("M")
      for (first, last) in stops {
        move(verb, plane.start(first), level(first, \.upper), &output)
        across(plane.end(last), &output)
        verb = "L"
      }
      for (first, last) in stops.reversed() {
        move("L", plane.end(last), level(last, \.lower), &output)
        across(plane.start(first), &output)
      }
      output.raw("Z")
    }
    svg.path("mean") { output in
      for (first, last) in stops {
        move("M", plane.start(first), level(first, \.mean), &output)
        across(plane.end(last), &output)
      }
    }
  }

  private func move(_ verb: StaticString, _ x: Double, _ y: Double, _ output: inout Output) {
    output.raw(verb)
    output.coordinate(x)
    output.raw(" ")
    output.coordinate(y)
  }

  private func across(_ x: Double, _ output: inout Output) {
    output.raw("H")
    output.coordinate(x)
  }

  private func drawStarts(_ svg: inout SVG) {
    let starts = chart.phases.filter { $0.months.lowerBound > skipped }
    for (index, phase) in starts.enumerated() {
      let x = plane.start(phase.months.lowerBound - skipped)
      svg.line("cut", x, 12, x, ChartPlane.bottom)
      guard let why = reasons.last(where: { $0.month == phase.from })?.why else { continue }
      let end =
        index + 1 < starts.count
        ? plane.start(starts[index + 1].months.lowerBound - skipped) : plane.width
      // What is cut off stands whole in the notes below.
      if let label = TextWidth.fitting(why, in: end - x - 10) {
        svg.text("cut-text", x + 6, 21, label)
      }
    }
  }
}
