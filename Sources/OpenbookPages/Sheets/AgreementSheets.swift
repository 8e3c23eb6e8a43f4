import OpenbookCore

extension Sheet {
  /// What two teams promise each other: how it was kept, the balance over time, each side's promises, and what each asks
  /// of the other.
  static func agreement(_ agreement: Agreement, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let names = agreement.between.map { material.view.name(of: EntityName(.team, $0.id.text)) }
    let texts = AgreementTexts(agreement, material, style)
    let isAlone = material.view.entities.agreements.count == 1
    let lede =
      texts?.lede ?? (names.count == 2 ? words(.agreementLede, ["first": names[0], "second": names[1]]) : "")
    let promises = zip(agreement.between, names).enumerated().map { side, team in
      let given = agreement.commitments.filter { $0.team == team.0.id }
      return SheetPart(
        words(.gives, ["team": team.1]),
        given.isEmpty
          ? .note(words(.givesNothing, ["team": team.1]))
          : .table(texts?.promises(of: side) ?? unjudged(given, material, style)))
    }
    let needs = zip(agreement.between, names).map { team, name in
      SheetPart(
        words(.needs, ["team": name]),
        .table(table(agreement.needs.filter { $0.team == team.id }, asOf: material.view.asOf, style)))
    }
    let facts = [
      SheetFact(words[.owner], [material.linked(agreement.owner)]),
      SheetFact(words[.holdsFrom], agreement.from.map { style.calendar.full($0) }),
      SheetFact(words[.holdsUntil], agreement.until.map { style.calendar.full($0) }),
      SheetFact(words[.reviewed].capitalizedFirst, agreement.review.reviewed.map { style.calendar.day($0) }),
      SheetFact(
        words[.allMonths],
        [texts.map { _ in Linked(words[.downloadJSON], Place(.commitmentsJSON(agreement.id))) }]),
    ]
    return Sheet(
      frame: PageFrame(
        route: .agreement(agreement.id), title: agreement.title, summary: lede, section: .commitments,
        crumbs: isAlone ? [] : [NamedRoute(name: words[.commitments], route: .commitments)], source: agreement.path),
      heading: agreement.title, lede: lede,
      parts: [texts?.chart] + beside(promises) + beside(names.indices.map { texts?.promisesByMonth(of: $0) })
        + beside(names.indices.map { texts?.earlierPromises(of: $0) }) + [texts?.months] + beside(needs) + [
          SheetPart(.facts(facts.compactMap { $0 }))
        ]
        // An index that would list one agreement is not led to.
        + (isAlone ? pairsWithout(material, style) : [])
        + [SheetPart(words[.changes], .lines(style.lines(agreement.changes)))])
  }

  /// The same of each side, side by side; a single one as it is.
  private static func beside(_ parts: [SheetPart?]) -> [SheetPart?] {
    parts.count == 2 ? SheetPart.beside(parts[0], parts[1]) : parts
  }

  /// Promises of a company that has reported nothing yet.
  private static func unjudged(
    _ commitments: [Commitment], _ material: SiteMaterial, _ style: SiteStyle
  ) -> SheetTable {
    SheetTable(
      [.text(style.words[.promise]), .text(style.words[.judgedBy])],
      commitments.map { commitment in
        let metric = commitment.metric.flatMap { material.view.metric($0.id) }
        return SheetTable.Row(
          anchor: material.map.place(EntityName(.commitment, commitment.id.text))?.fragment ?? "",
          [.text(commitment.promise), .links([metric.map { material.linked(EntityName(.metric, $0.id.text)) }])])
      })
  }

  private static func table(_ needs: [Agreement.Need], asOf: Month?, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.need]), .text(words[.by]), .text(words[.answer])],
      needs.map { need in
        SheetTable.Row([
          .text(need.text), .text(need.by.map { style.calendar.day($0) } ?? ""),
          .mark(need.isOverdue(asOf: asOf) ? Mark(overdue: need.answer, words) : Mark(need.answer, words)),
        ])
      }
    ).withoutEmptyColumns
  }
}

extension Agreement.Need {
  /// Whether its day has come by the end of the month that is reported, and it is neither met nor declined: no clock
  /// decides it, as with actions.
  fileprivate func isOverdue(asOf: Month?) -> Bool {
    guard answer == .open || answer == .accepted, let by, let asOf else { return false }
    return by <= CalendarDate(lastOf: asOf)
  }
}

extension Mark {
  /// How a side answers what the other needs.
  fileprivate init(_ answer: Agreement.Need.Answer, _ words: Words) {
    switch answer {
    case .open: self.init(.hollow, words[.answerOpen])
    case .accepted: self.init(.half, words[.answerAccepted])
    case .declined: self.init(.concern, words[.answerDeclined])
    case .met: self.init(.good, words[.answerMet])
    }
  }

  fileprivate init(overdue answer: Agreement.Need.Answer, _ words: Words) {
    self.init(.concern, words(.answerOverdue, ["answer": Mark(answer, words).text]))
  }
}
