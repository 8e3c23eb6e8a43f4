extension Rule {
  /// An action was due and is not done.
  public static let overdueAction = Rule(
    "overdue-action", .warning, isAdjustable: true,
    what:
      "An action was due by the end of the month that is reported, and is not done.",
    why:
      "What a meeting gave to do and nobody asks for again teaches that meetings decide nothing.",
    example: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles:
          cro: {title: Chief revenue officer}
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        direction: none
        results: {2026-10: 4}
      decisions/2026-09-board.yaml
        meeting: 2026-09-16
        actions:
          - {id: stores, text: Look into the two stores, owner: cro, due: 2026-10-15}
      """,
    remedy: """
      openbook.yaml
        company: Example
        as-of: 2026-10
      organisation.yaml
        roles:
          cro: {title: Chief revenue officer}
      metrics/sales.yaml
        name: Sales
        definition: Invoices of the month.
        direction: none
        results: {2026-10: 4}
      decisions/2026-09-board.yaml
        meeting: 2026-09-16
        actions:
          - {id: stores, text: Look into the two stores, owner: cro, due: 2026-10-15, done: 2026-10-14}
      """)
}

extension Rule {
  /// Overdue at the end of the month that is reported: no clock decides it.
  static func checkOverdueAction(_ view: View) -> [Finding] {
    guard let asOf = view.asOf else { return [] }
    return view.entities.decisions.flatMap(\.actions).compactMap { action in
      guard action.isOverdue(asOf: asOf), let due = action.due else { return nil }
      return Finding(
        .overdueAction, "the action '\(action.id.text)' was due on \(due), and is not done",
        at: action.localID.span, help: "write 'done: …' with the day, or agree on another 'due' at the next meeting")
    }
  }
}

extension Action {
  /// Whether it is not done by the end of a month, and was due by then.
  public func isOverdue(asOf month: Month) -> Bool {
    !isDone(asOf: month) && due.map { $0 <= CalendarDate(lastOf: month) } ?? false
  }
}
