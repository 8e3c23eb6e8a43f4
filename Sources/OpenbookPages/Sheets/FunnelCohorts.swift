import OpenbookCore

extension FunnelTexts {
  /// How many months of entry are shown: so many that some have had twelve months.
  private static let cohortMonths = 15

  /// Lead by lead: of those that entered in a month, what share reached each stage in time. Empty without a file of
  /// leads.
  var cohortParts: [SheetPart?] {
    let shown = figures.cohorts.suffix(Self.cohortMonths).reversed()
    guard let stages = shown.first?.stages.map(\.metric), !stages.isEmpty else { return [] }
    let note = words(.cohortNote, ["month": style.calendar.full(figures.asOf)])
    return [SheetPart(words[.cohorts], anchor: "cohorts", .note(note))]
      + stages.indices.map { SheetPart(.table(table(ofStageAt: $0, stages[$0], Array(shown)))) }
  }

  private func table(ofStageAt place: Int, _ stage: ID<Metric>, _ cohorts: [CohortFigures]) -> SheetTable {
    SheetTable(
      caption: words(.cohortCaption, ["stage": name(stage)]),
      [.text(words[.enteredIn]), .number(words[.entered])]
        + CohortFigures.horizons.map { .number(words(.withinMonths, ["months": months($0)])) },
      cohorts.map { cohort in
        SheetTable.Row(
          [.text(style.calendar.short(cohort.month)), .text(style.amount(Double(cohort.entered), unit: nil))]
            + cohort.stages[place].within.map { within in
              // A young cohort is not a poor one: it has no figure yet.
              .text(within.share.map { style.percent($0) } ?? words[.notYet])
            })
      })
  }
}
