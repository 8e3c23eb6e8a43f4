import OpenbookCore

/// What can be searched for: everything with a page or a place on one.
///
/// It is a script and not JSON: from a file share a page may load a script, and nothing else.
struct SearchIndex: Fingerprinted {
  struct Entry: Fingerprinted {
    let title: String
    let place: Place
    let kind: Word
    let text: String

    func feed(_ fingerprinting: inout Fingerprinting) {
      fingerprinting.add("title", title)
      fingerprinting.add("place", place)
      fingerprinting.add("kind", kind.rawValue)
      fingerprinting.add("text", text)
    }
  }

  /// How many letters of a text can be searched.
  private static let textLength = 240

  let entries: [Entry]

  init(_ material: SiteMaterial) {
    let (view, entities) = (material.view, material.view.entities)
    var entries: [Entry] = []
    func add(_ kind: Word, _ name: EntityName, _ text: Prose? = nil, also: [String] = []) {
      guard let place = material.map.place(name) else { return }
      let words = ([text.map { view.document($0).plainText } ?? ""] + also).filter { !$0.isEmpty }.joined(
        separator: " ")
      entries.append(
        Entry(title: view.name(of: name), place: place, kind: kind, text: String(words.prefix(Self.textLength))))
    }
    for strategy in entities.strategies {
      add(.strategy, EntityName(.strategy, strategy.id.text), strategy.body, also: [strategy.sentence ?? ""])
    }
    for factor in entities.factors { add(.factor, EntityName(.factor, factor.id.text), factor.body) }
    for objective in entities.objectives {
      add(
        .objective, EntityName(.objective, objective.id.text),
        also: [view.role(objective.owner.id)?.title ?? "", String(objective.folder)])
    }
    for role in entities.roles { add(.role, EntityName(.role, role.id.text)) }
    for index in entities.metrics.indices {
      let metric = entities.metrics[index]
      entries.append(
        Entry(
          title: metric.name, place: Place(.metric(metric.id)), kind: .metric,
          text: String(
            (metric.definition.map { view.document($0).plainText } ?? "").prefix(Self.textLength))))
    }
    for report in entities.months {
      add(.results, EntityName(.month, report.id.text), report.body, also: ["\(report.month)"])
    }
    for funnel in entities.funnels { add(.funnel, EntityName(.funnel, funnel.id.text)) }
    for agreement in entities.agreements {
      add(.commitments, EntityName(.agreement, agreement.id.text))
      for commitment in agreement.commitments { add(.promise, EntityName(.commitment, commitment.id.text)) }
    }
    for plan in entities.plans { add(.plan, EntityName(.plan, plan.id.text), plan.body) }
    for meeting in entities.decisions {
      for decision in meeting.decisions { add(.decision, EntityName(.decision, decision.id.text)) }
      for action in meeting.actions { add(.action, EntityName(.action, action.id.text)) }
    }
    for packet in entities.packets { add(.packet, EntityName(.packet, packet.id.text), packet.body) }
    for term in entities.terms { add(.glossary, EntityName(.term, term.id.text), term.definition, also: term.also) }
    self.entries = entries
  }

  func feed(_ fingerprinting: inout Fingerprinting) { fingerprinting.add("entries", entries) }

  /// The script that holds it.
  func write(_ words: Words) -> [UInt8] {
    var json = JSONWriter(capacity: entries.count * 200 + 64)
    json.array(entries, lines: true) { entry, json in
      json.object { json in
        json.member("title", entry.title)
        json.member("href", entry.place.link(from: .home))
        json.member("kind", words[entry.kind])
        json.member("text", entry.text)
      }
    }
    return Array("globalThis.openbookSearch = ".utf8) + json.finish()
  }
}
