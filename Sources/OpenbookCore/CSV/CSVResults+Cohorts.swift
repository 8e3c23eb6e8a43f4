/// Leads, one a row, with the months in which each of them entered and reached the stages.
extension CSVResults {
  /// The leads that a mapping selects. One that reached a stage before it entered is told and left out.
  mutating func leads(_ mapping: CohortMapping) -> CohortLeads {
    guard let file = mapping.file, let table = table(file, mapping.encoding) else { return .none }
    let enteredColumn = mapping.entered.flatMap { column($0.name, in: table, file, at: $0.span) }
    let stages = mapping.reached.compactMap { entry in
      column(entry.value.name, in: table, file, at: entry.value.span).map { (metric: entry.key.id, column: $0) }
    }
    let rows = rows(of: table, file, mapping.filter) ?? []
    let entered = enteredColumn.map { months(rows, $0, in: table, skipsEmpty: false) }
    let reached = stages.map { months(rows, $0.column, in: table, skipsEmpty: true) }
    guard let entered else { return .none }
    var counting = CohortLeads.Counting(stages.map(\.metric))
    var faults = stages.map { _ in LeadFaults() }
    for (place, row) in rows.enumerated() {
      guard let month = entered[place] else { continue }
      let months = reached.map { $0[place] }
      let early = months.indices.filter { months[$0].map { $0 < month } ?? false }
      for stage in early { faults[stage].add(table.cell(row, stages[stage].column), months[stage], before: month) }
      if early.isEmpty { counting.add(entered: month, reached: months) }
    }
    for (stage, fault) in zip(stages, faults) { findings += fault.finding(stage.metric, in: table).map { [$0] } ?? [] }
    return counting.leads
  }

  /// The months of a column; nil for cells that hold none, which are told.
  private mutating func months(_ rows: [Int], _ column: Int, in table: CSVTable, skipsEmpty: Bool) -> [Month?] {
    var reader = MonthColumn(table: table, column: column)
    let months = rows.map { row -> Month? in
      if skipsEmpty, trimmed(table.text(table.cell(row, column))).isEmpty { return nil }
      return reader.month(row)
    }
    findings += reader.findings
    return months
  }
}

/// The leads that reached a stage before they entered, told once for each stage.
private struct LeadFaults {
  private var first: (cell: CSVTable.Cell, reached: Month, entered: Month)?
  private var others: [CSVTable.Cell] = []
  private var count = 0

  mutating func add(_ cell: CSVTable.Cell, _ reached: Month?, before entered: Month) {
    guard let reached else { return }
    if first == nil {
      first = (cell, reached, entered)
    } else {
      count += 1
      if others.count < 3 { others.append(cell) }
    }
  }

  func finding(_ stage: ID<Metric>, in table: CSVTable) -> Finding? {
    guard let first else { return nil }
    let lines = others.map { "\(table.source.position(of: Int($0.start)).line)" }.joined(separator: ", ")
    let more =
      count == 0
      ? ""
      : count == 1
        ? "; 1 more row too (line \(lines))"
        : "; \(count) more rows too (lines \(lines)\(count > 3 ? " and others" : ""))"
    return Finding(
      .cohortBeforeStart,
      "a lead reached '\(stage.text)' in \(first.reached), before it entered in \(first.entered)\(more)",
      at: table.span(first.cell), help: "correct one of the two months: the cohorts leave such a lead out")
  }
}
