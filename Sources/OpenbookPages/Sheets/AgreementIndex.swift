import OpenbookCore

extension Sheet {
  /// How many months an agreement's small line shows, and the most pairs that are listed.
  private static let (balanceMonths, pairCap) = (12, 12)

  /// The index of agreements: how each is kept, and which teams have none.
  static func agreements(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let agreements = material.view.entities.agreements
    let texts = inOrder(agreements.compactMap { AgreementTexts($0, material, style) })
    let lede = lede(texts, material, style) ?? words[.commitmentsIntro]
    return Sheet(
      frame: PageFrame(
        route: .commitments, title: words[.commitments], summary: lede, section: .commitments, crumbs: [], source: nil),
      heading: words[.commitments], lede: lede,
      parts: [texts.isEmpty ? unreported(agreements, material) : SheetPart(.table(table(texts, style)))]
        + pairsWithout(material, style))
  }

  /// Those in force, then those that are to begin, the next first, then those that have ended.
  private static func inOrder(_ texts: [AgreementTexts]) -> [AgreementTexts] {
    let ahead = texts.filter(\.isAhead)
    let next = ahead.indices.sorted {
      (ahead[$0].agreement.from?.index ?? 0, $0) < (ahead[$1].agreement.from?.index ?? 0, $1)
    }
    return texts.filter { !$0.isAhead && !$0.hasEnded } + next.map { ahead[$0] }
      + texts.filter { !$0.isAhead && $0.hasEnded }
  }

  /// Those in force, by how the two sides stood in the newest month; nil where none is.
  private static func lede(_ texts: [AgreementTexts], _ material: SiteMaterial, _ style: SiteStyle) -> String? {
    guard let asOf = material.view.asOf else { return nil }
    let inForce = texts.filter { $0.agreement.isInForce(in: asOf) }
    guard !inForce.isEmpty else { return nil }
    let states = inForce.map { text in text.told.map { text.figures.balance[$0] } }
    let counts: [(Word, Int)] = [
      (.countEven, states.count { $0?.isEven ?? false }),
      (.countLasting, inForce.count { $0.lasting != nil }),
      (.countLess, zip(states, inForce).count { $0?.under != nil && $1.lasting == nil }),
      (.countAlike, states.count { $0.map { $0.value != nil && !$0.isEven && $0.under == nil } ?? false }),
      (.countNeither, states.count { $0?.reason == .nothingKept }),
      (
        .countNotKnown,
        states.count { if case .notReported? = $0?.reason { true } else { false } }
      ),
      (.countOneDue, zip(states, inForce).count { ($0?.isIdle ?? false) && $1.newest != nil }),
      (.countNotJudged, zip(states, inForce).count { ($0?.isIdle ?? true) && $1.newest == nil }),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { style.words($0.0, ["count": String($0.1)]) }
    let agreements = style.count(inForce.count, .countAgreement, .countAgreements)
    let month = style.calendar.full(asOf)
    guard !parts.isEmpty else { return style.words(.agreementsInForce, ["month": month, "agreements": agreements]) }
    return style.words(
      .agreementsStand, ["month": month, "agreements": agreements, "states": parts.joined(separator: ", ")])
  }

  private static func table(_ texts: [AgreementTexts], _ style: SiteStyle) -> SheetTable {
    let words = style.words
    let areInForce = texts.allSatisfy { !$0.isAhead && !$0.hasEnded }
    return SheetTable(
      isSortable: false,
      [
        .text(words[.agreement]), .text(words[.status]), .text(words[.inShort]), .text(words[.kept]),
        .text(words[.month]),
        .number(words[.balance]), .text(words[.trend]),
      ],
      texts.map { text in
        let balance = text.told.map { text.figures.balance[$0] }
        return SheetTable.Row([
          .links([text.material.linked(EntityName(.agreement, text.agreement.id.text))]),
          .text(areInForce ? "" : text.standing), .text(text.short),
          .links(text.told.map { text.bothKept(at: $0).map { Linked($0) } } ?? []),
          .text(balance.map { style.calendar.short($0.month) } ?? ""),
          .text(balance.map { $0.value.map { style.percent($0) } ?? "–" } ?? ""),
          .drawing(.balance(text.figures.balance.filter { !$0.isIdle }.suffix(balanceMonths).map(\.value))),
        ])
      }
    ).withoutEmptyColumns
  }

  private static func unreported(_ agreements: [Agreement], _ material: SiteMaterial) -> SheetPart? {
    SheetPart(
      .lines(
        agreements.map { agreement in
          SheetLine(
            material.linked(EntityName(.agreement, agreement.id.text)),
            detail: agreement.between.map { Linked(material.view.name(of: EntityName(.team, $0.id.text))) })
        }))
  }

  /// The pairs of teams that depend on each other and have no agreement.
  static func pairsWithout(_ material: SiteMaterial, _ style: SiteStyle) -> [SheetPart?] {
    guard let asOf = material.view.asOf, let quarter = material.promises.newest else { return [] }
    let pairs = material.figures.pairsWithoutAgreement(among: material.promises.of(quarter: quarter), asOf: asOf)
    let name = { (team: ID<Team>) in material.view.name(of: EntityName(.team, team.text)) }
    let lines = pairs.prefix(pairCap).map { pair in
      SheetLine(
        Linked(style.words(.pair, ["first": name(pair.first), "second": name(pair.second)])),
        detail: pair.objectives.map { material.linked(EntityName(.objective, $0.text)) })
    }
    let more = pairs.count - lines.count
    let rest = more > 0 ? [SheetLine(Linked(style.words(.andMore, ["count": String(more)])))] : []
    return [
      SheetPart(style.words[.pairsWithout], .note(pairs.isEmpty ? "" : style.words[.pairsNote])),
      SheetPart(.lines(lines + rest)),
    ]
  }
}
