import OpenbookCore

/// What one side of an agreement promises, and how it was kept in the last months.
extension AgreementTexts {
  /// How many months are marked.
  private static let markedMonths = 6

  /// The last months in which anything of the agreement was due, by position.
  private var marked: [Int] {
    Array(
      figures.balance.indices.filter { place in
        figures.sides.contains { $0.months[place].reason != .nothingDue }
      }.suffix(Self.markedMonths))
  }

  func promises(of side: Int) -> SheetTable {
    let words = style.words
    let figures = figures.sides[side]
    let commitments = agreement.commitments.filter { $0.team == figures.team }
    let month = newest.map { self.figures.balance[$0].month } ?? self.figures.asOf
    return SheetTable(
      [
        .text(words[.promise]), .text(words[.status]), .text(words[.judgedBy]),
        .number(words[.promised]), .number(style.calendar.full(month)),
      ],
      zip(commitments, figures.commitments).map { row($0, $1, month) } + [total(of: side)].compactMap { $0 }
    ).withoutEmptyColumns
  }

  private func row(_ commitment: Commitment, _ figures: CommitmentFigures, _ month: Month) -> SheetTable.Row {
    let shown = commitment.metric.flatMap { material.view.position(of: $0.id) }.map { material.metrics[$0] }
    // A quarterly metric is judged by the month in which it was last due.
    let due = figures.months.last
    return SheetTable.Row(
      anchor: material.map.place(EntityName(.commitment, commitment.id.text))?.fragment ?? "",
      [
        .text(commitment.promise), status(figures, commitment, shown),
        .links([shown.map { material.linked(EntityName(.metric, $0.id.text)) }]),
        .text(due.flatMap { due in shown.map { FigureTexts(style, $0.numbers).full(due.target) } } ?? ""),
        .text(due.flatMap { due in shown.map { text(due, month, $0) } } ?? ""),
      ])
  }

  /// What was reported, with its month where that is not the one of the column.
  private func text(_ due: CommitmentFigures.DueMonth, _ month: Month, _ shown: ShownMetric) -> String {
    let text = due.actual.value.map { shown.numbers.full($0) } ?? style.words[.notReported]
    return due.month == month ? text : "\(text) (\(style.calendar.short(due.month)))"
  }

  /// How it stands, below how it stood in its last months: in one cell, since the two sides stand beside each other.
  private func status(
    _ figures: CommitmentFigures, _ commitment: Commitment, _ shown: ShownMetric?
  ) -> SheetTable.Cell {
    let judges = shown.map { $0.summary.direction != .none } ?? (commitment.metric != nil)
    guard judges || !figures.months.isEmpty else { return .mark(Mark(.dotted, words[.nothingJudgesIt])) }
    let marks = marks(figures)
    return SheetTable.Cell(
      mark: figures.months.last.map { Mark($0.status, style.words) }, drawing: marks.isEmpty ? nil : marks)
  }

  private func marks(_ figures: CommitmentFigures) -> Drawing {
    let months = marked.map { self.figures.balance[$0].month }
    let statuses = months.map { figures.month($0)?.status }
    return .statuses(
      statuses, initials: months.map { String(style.calendar.name($0).prefix(1)) },
      description: zip(months, statuses).map { month, status in
        "\(style.calendar.short(month)) \(status.map { style.words.status($0) } ?? style.words[.nothingDue])"
      }.joined(separator: ", "))
  }

  /// What the side kept of all that was due; nil where nothing of it ever was.
  private func total(of side: Int) -> SheetTable.Row? {
    let months = figures.sides[side].months
    guard let newest = months.lastIndex(where: { $0.reason != .nothingDue }) else { return nil }
    let kept = kept(side, at: newest)
    let isEarlier = newest != self.newest
    // Below the statuses: among the metrics' figures it would look like their sum.
    return SheetTable.Row([
      .text(style.words[.keptTogether]),
      .text(isEarlier ? "\(kept) (\(style.calendar.short(months[newest].month)))" : kept),
      .links([]), .text(""), .text(""),
    ])
  }

  // MARK: Month by month

  /// How many months are told without being unfolded.
  private static let toldMonths = 12

  /// Each month's promises of a side, kept or not, the newest first.
  func promisesByMonth(of side: Int) -> SheetPart? {
    let table = promisesByMonth(of: side) { $0.prefix(Self.toldMonths) }
    return SheetPart(.table(table))
  }

  /// The months before those.
  func earlierPromises(of side: Int) -> SheetPart? {
    let table = promisesByMonth(of: side) { $0.dropFirst(Self.toldMonths) }
    return SheetPart("", fold: words(.promisesBefore, ["team": names[side]]), .table(table))
  }

  private func promisesByMonth(of side: Int, _ cut: ([Month]) -> ArraySlice<Month>) -> SheetTable {
    let judged = figures.sides[side].commitments.filter { !$0.months.isEmpty }
    let byMonth = judged.map { commitment in
      Dictionary(commitment.months.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
    }
    let shown = judged.map { figures in
      agreement.commitments.first { $0.id == figures.id }?.metric.flatMap { material.view.position(of: $0.id) }
        .map { material.metrics[$0] }
    }
    let months = Set(byMonth.flatMap(\.keys)).sorted(by: >)
    return SheetTable(
      caption: words(.promisesByMonth, ["team": names[side]]),
      [.text(words[.month])] + judged.map { .text($0.promise) },
      cut(months).map { month in
        SheetTable.Row(
          [.text(style.calendar.short(month))]
            + zip(byMonth, shown).map { due, shown in
              guard let due = due[month] else { return .text("–") }
              let actual = due.actual.value.flatMap { value in shown.map { $0.numbers.full(value) } }
              return SheetTable.Cell(values: actual.map { [Linked($0)] } ?? [], mark: Mark(due.status, style.words))
            })
      })
  }
}
