extension Rule {
  /// An open action lacks an owner or a day.
  public static let looseAction = Rule(
    "loose-action", .warning, isAdjustable: true,
    what:
      "An action that is not done has no owner, or no day by which it is due.",
    why:
      "What nobody owns nobody does, and what has no day can never be overdue.",
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
          - {id: stores, text: Look into the two stores}
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
          - {id: stores, text: Look into the two stores, owner: cro, due: 2026-11-15}
      """)
}

extension Rule {
  /// Of what is done by the month that is reported nobody asks any more.
  static func checkLooseAction(_ view: View) -> [Finding] {
    view.entities.decisions.flatMap(\.actions).compactMap { action in
      guard !action.isDone(asOf: view.asOf) else { return nil }
      let id = action.id.text
      let told: (message: String, help: String)? =
        switch (action.owner == nil, action.due == nil) {
        case (false, false): nil
        case (true, false): ("nobody owns the action '\(id)'", "name the role that does it: 'owner: …'")
        case (false, true): ("the action '\(id)' has no day by which it is due", "agree on one: 'due: …'")
        case (true, true):
          (
            "nobody owns the action '\(id)', and it has no day by which it is due",
            "name the role that does it and the day: 'owner: …, due: …'"
          )
        }
      return told.map { Finding(.looseAction, $0.message, at: action.localID.span, help: $0.help) }
    }
  }
}
