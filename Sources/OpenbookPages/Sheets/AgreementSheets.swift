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
    let isAlone = material.view.entities.agreements.count == 1
    let promises = zip(agreement.between, sides).map { team, name in
      SheetPart(
        words(.gives, ["team": name]),
        .table(table(agreement.commitments.filter { $0.team == team.id }, material, style)))
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

  private static func table(_ commitments: [Commitment], _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [
        .text(words[.promise]), .text(words[.status]), .text(words[.judgedBy]), .number(words[.promised]),
        .number(material.view.asOf.map { style.calendar.full($0) } ?? words[.actual]),
      ],
      commitments.map { commitment in
        let position = commitment.metric.flatMap { material.view.position(of: $0.id) }
        let shown = position.map { material.metrics[$0] }
        let month = material.view.asOf.flatMap { shown?.figures.month(dueBy: $0) }
        let target = shown.flatMap { shown in
          (stated(commitment, material) ?? month?.target).map { FigureTexts(style, shown.numbers).full($0) }
        }
        return SheetTable.Row(
          anchor: material.map.place(EntityName(.commitment, commitment.id.text))?.fragment ?? "",
          [
            .text(commitment.promise),
            .mark(
              material.view.asOf.flatMap { material.figures.status(of: commitment, in: $0) }.map { Mark($0, words) }),
            .links([shown.map { material.linked(EntityName(.metric, $0.id.text)) }]),
            .text(target ?? ""),
            .text(
              shown.map { shown in month?.actual.value.map { shown.numbers.full($0) } ?? words[.notReported] } ?? ""),
          ])
      })
  }

  private static func stated(_ commitment: Commitment, _ material: SiteMaterial) -> Target? {
    guard let asOf = material.view.asOf, let metric = commitment.metric.flatMap({ material.view.metric($0.id) })
    else { return nil }
    return commitment.target(in: asOf, of: metric, material.view.configuration.calendar)
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
