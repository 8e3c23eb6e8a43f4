extension Rule {
  /// Two days or months stand in the wrong order.
  public static let datesOutOfOrder = Rule(
    "dates-out-of-order", .warning, isAdjustable: true,
    what:
      "Two days or months stand in the wrong order.",
    why:
      "What ends before it starts never was: one of the two is a slip.",
    example: """
      plans/partners.md
        ---
        title: Partner programme
        starts: 2026-09-01
        ends: 2026-03-31
        ---
      """,
    remedy: """
      plans/partners.md
        ---
        title: Partner programme
        starts: 2026-09-01
        ends: 2027-03-31
        ---
      """)
}

extension Rule {
  /// Objectives that are due before they begin, or that go on with one which is no older.
  static func checkDatesOfObjectives(_ view: View) -> [Finding] {
    let calendar = view.configuration.calendar
    return view.entities.objectives.flatMap { objective -> [Finding] in
      var findings: [Finding] = []
      let first = calendar.months(of: objective.quarter).lowerBound
      if let due = objective.statedDue, due.value.month < first {
        findings.append(
          Finding(
            .datesOutOfOrder, "'due' (\(due.value)) lies before the quarter, which begins in \(first)", at: due.span,
            help: "correct the day, or move the objective to the folder of its quarter"))
      }
      if let before = objective.continues, let named = view.objective(before.id),
        calendar.months(of: named.quarter).lowerBound >= first
      {
        findings.append(
          Finding(
            .datesOutOfOrder, "'\(objective.localID.value)' continues an objective of \(named.quarter)",
            at: before.span,
            help: "name an objective of a quarter before \(objective.quarter)"))
      }
      return findings
    }
  }
}

extension Reading {
  /// Notes restatements that were made before their month began, or that do not follow one another.
  mutating func checkRestatements(_ restatements: [MonthResult.Restatement], of month: Month, at span: Span) {
    let days = restatements.compactMap(\.date)
    if let early = days.first(where: { $0.month < month }) {
      add(
        .datesOutOfOrder, "the result of \(month) was restated on \(early), before the month began", at: span,
        help: "correct the day of the restatement")
    }
    for (day, next) in zip(days, days.dropFirst()) where next < day {
      add(
        .datesOutOfOrder, "a restatement of \(next) stands after one of \(day)", at: span,
        help: "list restatements from the oldest to the newest")
      return
    }
  }
}
