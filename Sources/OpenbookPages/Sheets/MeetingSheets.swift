import OpenbookCore

extension Sheet {
  /// What meetings decided, the newest first, with what is still to be done above them all.
  static func decisions(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view) = (style.words, material.view)
    let meetings = view.entities.decisions.sorted { ($0.meeting?.description ?? "") > ($1.meeting?.description ?? "") }
    let open = material.actions.filter { !$0.isDone(asOf: view.asOf) }
      .sorted { ($0.due?.description ?? "~", $0.id) < ($1.due?.description ?? "~", $1.id) }
    let parts = meetings.flatMap { meeting -> [SheetPart?] in
      let title =
        meeting.title ?? meeting.meeting.map { words(.meetingOf, ["date": style.calendar.day($0)]) } ?? meeting.id.text
      let decided = SheetPart(
        title, anchor: SiteMap.anchor(ofMeeting: meeting.id.text),
        .lines(
          meeting.decisions.map { decision in
            SheetLine(
              Linked(decision.text),
              anchor: material.map.place(EntityName(.decision, decision.id.text))?.fragment ?? "",
              aside: decision.date.map { style.calendar.day($0) } ?? "", detail: [material.linked(decision.owner)])
          }))
      let actions = SheetPart.Content.table(material.table(meeting.actions, style, withAnchors: true))
      return [
        decided,
        decided == nil
          ? SheetPart(title, anchor: SiteMap.anchor(ofMeeting: meeting.id.text), actions) : SheetPart(actions),
      ]
    }
    return Sheet(
      frame: PageFrame(
        route: .decisions, title: words[.decisions], summary: words[.decisionsIntro], section: .decisions, crumbs: [],
        source: meetings.first?.path),
      heading: words[.decisions], lede: words[.decisionsIntro],
      parts: [SheetPart(words[.openActions], .table(material.table(open, style)))] + parts)
  }

  /// The index of packets.
  static func packets(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let packets = material.view.entities.packets.sorted {
      ($0.meeting?.description ?? "") > ($1.meeting?.description ?? "")
    }
    return Sheet(
      frame: PageFrame(
        route: .packets, title: words[.packets], summary: words[.packetsIntro], section: .packets, crumbs: [],
        source: nil),
      heading: words[.packets], lede: words[.packetsIntro],
      parts: [
        SheetPart(
          .lines(
            packets.map { packet in
              SheetLine(
                material.linked(EntityName(.packet, packet.id.text)),
                aside: packet.meeting.map { style.calendar.day($0) } ?? "")
            }))
      ])
  }

  /// A packet's page: the letter, the agenda, and what the board is asked.
  static func packet(_ packet: Packet, _ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let words = style.words
    let document = { (prose: Prose?) in Document(prose, material, style: style, asOf: packet.asOf) }
    let asks = packet.asks.enumerated().map { index, ask in
      SheetPart(
        ask.question, anchor: "ask-\(index + 1)",
        .facts(
          [
            SheetFact(words[.background], [], texts: [document(ask.background)]),
            SheetFact(words[.options], [], texts: ask.options.map(document)),
            SheetFact(words[.recommendation], [], texts: [document(ask.recommendation)]),
            SheetFact(words[.ask], ask.ask),
          ].compactMap { $0 }))
    }
    return Sheet(
      frame: PageFrame(
        route: .packet(packet.id), title: packet.title, summary: packet.title, section: .packets,
        crumbs: [NamedRoute(name: words[.packets], route: .packets)], source: packet.path),
      kicker: packet.meeting.map { words(.meetingOf, ["date": style.calendar.day($0)]) } ?? "",
      heading: packet.title,
      parts: [
        SheetPart(words[.agenda], .table(agenda(packet, material, style))),
        SheetPart(words[.letter], .text(document(packet.body))),
      ] + asks + [
        packet.sections.isEmpty || packet.sections.contains(.results)
          ? material.unansweredMisses(asOf: material.month(of: packet), style) : nil,
        SheetPart(
          .facts(
            [
              SheetFact(
                words[.lastMinutes],
                [packet.minutes.map { EntityName(.decisions, $0.id.text) }].compactMap { $0 }
                  .filter { material.view.isShown($0) }.map { material.linked($0) })
            ].compactMap { $0 })),
      ])
  }

  private static func agenda(_ packet: Packet, _ material: SiteMaterial, _ style: SiteStyle) -> SheetTable {
    let words = style.words
    return SheetTable(
      [.text(words[.agendaItem]), .text(words[.by]), .number(words[.minutesLong]), .text(words[.forWhat])],
      packet.agenda.map { point in
        SheetTable.Row([
          .text(point.item), .links([material.linked(point.by)]), .text(point.minutes.map { String($0) } ?? ""),
          .text(point.purpose.map { words[$0.word] } ?? ""),
        ])
      }
    ).withoutEmptyColumns
  }

  /// Our words, with what they mean and what they do not.
  static func glossary(_ material: SiteMaterial, style: SiteStyle) -> Sheet {
    let (words, view) = (style.words, material.view)
    let terms = view.entities.terms.map { term in
      SheetFact(
        term.writtenName, anchor: term.id.text,
        [term.also.isEmpty ? nil : Linked("\(words[.termAlso]) \(term.also.joined(separator: ", "))")],
        texts: [
          Document(term.definition, material, style: style),
          Document(term.not, material, style: style).preceded(by: words[.termNot]),
        ])
    }
    return Sheet(
      frame: PageFrame(
        route: .glossary, title: words[.glossary], summary: words[.glossaryIntro], section: .glossary, crumbs: [],
        source: "glossary.yaml"),
      heading: words[.glossary], lede: words[.glossaryIntro], parts: [SheetPart(.facts(terms.compactMap { $0 }))])
  }
}

extension SiteMaterial {
  /// The newest month that a packet reports, as far as the site does.
  fileprivate func month(of packet: Packet) -> Month? {
    packet.asOf.flatMap { asOf in view.asOf.map { min(asOf, $0) } } ?? view.asOf
  }
}

extension Packet.Point.Purpose {
  fileprivate var word: Word {
    switch self {
    case .information: .forInformation
    case .discussion: .forDiscussion
    case .decision: .forDecision
    }
  }
}
