import OpenbookCore

/// What several sheets write alike.
extension SiteStyle {
  /// `1 objective`, `14 objectives`.
  func count(_ count: Int, _ one: Word, _ many: Word) -> String {
    count == 1 ? words[one] : words(many, ["count": String(count)])
  }

  /// `1 month`, `7 months`; of a quarterly metric `1 quarter`, `7 quarters`.
  func count(_ months: Int, isQuarterly: Bool) -> String {
    isQuarterly ? count(months, .countQuarter, .countQuarters) : count(months, .countMonth, .countMonths)
  }

  /// `9 of 12 months`, `1 of 1 month`, `3 of 4 quarters`.
  func part(_ months: Int, of all: Int, isQuarterly: Bool = false) -> String {
    words(.partOfDue, ["reported": String(months), "due": count(all, isQuarterly: isQuarterly)])
  }

  /// `2026`, `Q4 2026 to date`, `2023, since November 2023`.
  ///
  /// - Parameter since: the first month of which anything is known, where the period had begun before it.
  func period(_ period: Period, isToDate: Bool, since: Month?) -> String {
    let name = calendar.period(period)
    let told = isToDate ? words(.toDate, ["period": name]) : name
    return since.map { words(.periodSince, ["period": told, "month": calendar.full($0)]) } ?? told
  }

  /// A share in %.
  func percent(_ share: Double) -> String {
    MetricNumbers(NumberFacts(unit: "%", decimals: nil, values: [share]), style: numbers).full(share)
  }

  /// An amount of money, or of anything else.
  func amount(_ value: Double, unit: String?) -> String {
    MetricNumbers(NumberFacts(unit: unit, decimals: nil, values: [value]), style: numbers).full(value)
  }

  /// How amounts that stand together are written: on one scale.
  func amounts(_ values: [Double?], unit: String?) -> MetricNumbers {
    MetricNumbers(NumberFacts(unit: unit, decimals: nil, values: values.compactMap { $0 }), style: numbers)
  }

  /// An amount that was computed from assumptions: nobody knows it to the cent.
  func wholeAmount(_ value: Double, unit: String?) -> String {
    MetricNumbers(
      NumberFacts(unit: unit, decimals: value.magnitude >= 100 ? 0 : nil, values: [value]), style: numbers
    ).full(value)
  }

  /// Changes, the newest first.
  func lines(_ changes: [Change]) -> [SheetLine] {
    changes.reversed().map { change in
      SheetLine(
        Linked(
          words(
            .changeEntry,
            [
              "date": change.date.map { calendar.day($0) } ?? "", "field": change.field ?? "",
              "from": change.from.map { words(.earlier, ["value": $0]) } ?? "",
              "why": change.why ?? words[.whyNotStated],
            ])))
    }
  }

  /// Steps with their shares and days.
  ///
  /// - Parameter mark: how a step stands.
  func table(_ milestones: [Measure.Milestone], mark: (Measure.Milestone) -> Mark) -> SheetTable {
    SheetTable(
      [.text(words[.milestone]), .number(words[.share]), .text(words[.due]), .text(words[.status])],
      milestones.map { milestone in
        SheetTable.Row([
          .text(milestone.text), .text(milestone.share.map { percent($0.value) } ?? ""),
          .text(milestone.due.map { calendar.day($0) } ?? ""),
          .mark(mark(milestone)),
        ])
      }
    ).withoutEmptyColumns
  }
}

extension SiteMaterial {
  /// The plans that serve something.
  func plans(serving name: EntityName) -> [SheetLine] {
    view.entities.plans.filter { plan in plan.serves.contains { view.isSame($0.name, name) } }.map { plan in
      SheetLine(
        linked(EntityName(.plan, plan.id.text)), aside: plan.status ?? "", detail: [linked(plan.owner)])
    }
  }

  /// What is to be done about something.
  func actions(about name: EntityName, _ style: SiteStyle) -> SheetTable {
    table(actions.filter { action in action.about.contains { view.isSame($0.name, name) } }, style)
  }

  /// Actions, line by line, each with how it stands at the end of the month that is reported.
  func table(_ actions: [Action], _ style: SiteStyle, withAnchors: Bool = false) -> SheetTable {
    let words = style.words
    return SheetTable(
      [
        .text(words[.action]), .text(words[.status]), .text(words[.owner]), .text(words[.due]),
        .text(words[.carried]), .text(words[.about]),
      ],
      actions.map { action in
        SheetTable.Row(
          anchor: withAnchors ? map.place(EntityName(.action, action.id.text))?.fragment ?? "" : "",
          [
            .text(action.text), .mark(mark(action, style)), .links([linked(action.owner)]),
            .text(action.due.map { style.calendar.day($0) } ?? ""),
            .text(carried(action, style)),
            .links(action.about.filter { view.isShown($0.name) }.map { linked($0.name) }),
          ])
      }
    ).withoutEmptyColumns
  }

  /// Over how many meetings an open action was carried: those up to the end of the month that is reported, after the one
  /// that gave it.
  private func carried(_ action: Action, _ style: SiteStyle) -> String {
    guard !action.isDone(asOf: view.asOf), let asOf = view.asOf,
      let given = view.entities.decisions.first(where: { $0.actions.contains { $0.id == action.id } })?.meeting
    else { return "" }
    let later = view.entities.decisions.count { meeting in
      meeting.meeting.map { given < $0 && $0.month <= asOf } ?? false
    }
    return later == 0 ? "" : style.count(later, .countMeeting, .countMeetings)
  }

  /// The misses that neither a note nor an action nor a plan answers.
  func unansweredMisses(asOf: Month?, _ style: SiteStyle) -> SheetPart? {
    let misses = asOf.map { figures.unansweredMisses(asOf: $0) } ?? []
    return SheetPart(
      style.words[misses.contains { $0.count == 0 } ? .unansweredSignals : .unansweredMisses],
      .lines(
        misses.map { miss in
          let metric = view.metrics[miss.position]
          let why =
            miss.isSignal ? style.words[.concern] : style.words(.missesRunning, ["count": String(miss.count)])
          let rule = metrics[miss.position].figures.month(miss.month)?.signal
          return SheetLine(
            linked(EntityName(.metric, metric.id.text)), mark: Mark(.concern, why),
            detail: [
              miss.isSignal ? rule.map { Linked(style.words.rule($0)) } : nil, linked(metric.owner),
            ])
        }))
  }

  /// Done, open, or overdue at the end of the month that is reported: no clock decides it.
  func mark(_ action: Action, _ style: SiteStyle) -> Mark {
    if action.isDone(asOf: view.asOf), let done = action.done {
      return Mark(.good, style.words(.doneOn, ["date": style.calendar.day(done)]))
    }
    let isOverdue = isOverdue(action)
    return Mark(isOverdue ? .concern : .hollow, style.words[isOverdue ? .overdue : .open])
  }

  func isOverdue(_ action: Action) -> Bool {
    view.asOf.map { action.isOverdue(asOf: $0) } ?? false
  }
}

extension String {
  /// With a capital letter at its beginning.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a full stop at its end.
  var withStop: String { isEmpty || hasSuffix(".") ? self : self + "." }
}
