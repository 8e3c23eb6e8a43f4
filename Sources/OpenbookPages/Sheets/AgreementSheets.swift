import OpenbookCore

extension Sheet {
  /// The index of agreements.
  static func agreements(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    return Sheet(
      frame: PageFrame(
        route: .commitments, title: words[.commitments], summary: words[.commitmentsIntro], section: .commitments,
        crumbs: [], source: nil),
      heading: words[.commitments], lede: words[.commitmentsIntro],
      parts: [
        SheetPart(
          .lines(
            material.view.entities.agreements.map { agreement in
              SheetLine(
                material.linked(EntityName(.agreement, agreement.id.text)),
                detail: [Linked(sides(agreement, material).joined(separator: ", "))])
            }))
      ])
  }

  private static func sides(_ agreement: Agreement, _ material: SiteMaterial) -> [String] {
    agreement.between.map { material.view.name(of: EntityName(.team, $0.id.text)) }
  }

  /// What two teams promise each other, side by side, and what each asks of the other.
  static func agreement(_ agreement: Agreement, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let sides = sides(agreement, material)
    // Before it holds, and after, nothing of it is due.
    let isInForce = material.view.asOf.map { agreement.isInForce(in: $0) } ?? true
    let isAlone = material.view.entities.agreements.count == 1
    let promises = zip(agreement.between, sides).map { team, name in
      SheetPart(
        words(.gives, ["team": name]),
        .table(
          table(agreement.commitments.filter { $0.team == team.id }, isInForce: isInForce, material, style)))
    }
    let needs = zip(agreement.between, sides).map { team, name in
      SheetPart(
        words(.needs, ["team": name]), .table(table(agreement.needs.filter { $0.team == team.id }, style)))
    }
    return Sheet(
      frame: PageFrame(
        route: .agreement(agreement.id), title: agreement.title, summary: agreement.title, section: .commitments,
        crumbs: isAlone ? [] : [NamedRoute(name: words[.commitments], route: .commitments)], source: agreement.path),
      heading: agreement.title,
      lede: sides.count == 2 ? words(.agreementLede, ["first": sides[0], "second": sides[1]]) : "",
      parts: promises + needs + [
        SheetPart(
          .facts(
            [
              SheetFact(words[.owner], [material.linked(agreement.owner)]),
              SheetFact(words[.holdsFrom], agreement.from.map { style.calendar.full($0) }),
              SheetFact(words[.holdsUntil], agreement.until.map { style.calendar.full($0) }),
              SheetFact(words[.reviewed].capitalizedFirst, agreement.review.reviewed.map { style.calendar.day($0) }),
            ].compactMap { $0 })),
        SheetPart(words[.changes], .lines(style.lines(agreement.changes))),
      ])
  }

  private static func table(
    _ commitments: [Commitment], isInForce: Bool, _ material: SiteMaterial, _ style: SiteStyle
  ) -> SheetTable {
    let words = style.words
    return SheetTable(
      [
        .text(words[.promise]), .text(words[.status]), .text(words[.judgedBy]), .number(words[.promised]),
        .number(material.view.asOf.map { style.calendar.full($0) } ?? words[.actual]),
      ],
      commitments.map { commitment in
        let position = commitment.metric.flatMap { material.view.position(of: $0.id) }
        let shown = position.map { material.metrics[$0] }
        // A quarterly metric is judged by the month in which it was last due.
        let month = isInForce ? material.view.asOf.map { shown?.figures.month(dueBy: $0)?.month ?? $0 } : nil
        let actual = month.flatMap { shown?.figures.month($0)?.actual.value }
        let target = month.flatMap { month in
          position.flatMap { material.figures.target(of: commitment, ofMetricAt: $0, in: month) }
        }
        return SheetTable.Row(
          anchor: material.map.place(EntityName(.commitment, commitment.id.text))?.fragment ?? "",
          [
            .text(commitment.promise),
            .mark(
              month.flatMap { material.figures.status(of: commitment, in: $0) }.map { Mark($0, words) }),
            .links([shown.map { material.linked(EntityName(.metric, $0.id.text)) }]),
            .text(shown.flatMap { shown in target.map { FigureTexts(style, shown.numbers).full($0) } } ?? ""),
            .text(isInForce ? shown.map { shown in text(actual, of: month, shown, material, style) } ?? "" : ""),
          ])
      })
  }

  /// What was reported, with its month where that is not the one of the column.
  private static func text(
    _ actual: Double?, of month: Month?, _ shown: ShownMetric, _ material: SiteMaterial, _ style: SiteStyle
  ) -> String {
    let text = actual.map { shown.numbers.full($0) } ?? style.words[.notReported]
    guard let month, month != material.view.asOf else { return text }
    return "\(text) (\(style.calendar.short(month)))"
  }

  private static func table(_ needs: [Agreement.Need], _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.need]), .text(words[.by]), .text(words[.answer])],
      needs.map { need in
        SheetTable.Row([
          .text(need.text), .text(need.by.map { style.calendar.day($0) } ?? ""), .mark(Mark(need.answer, words)),
        ])
      }
    ).withoutEmptyColumns
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
}
