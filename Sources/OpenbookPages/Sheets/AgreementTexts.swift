import OpenbookCore

/// How an agreement is kept, in words; never more than the figures know.
struct AgreementTexts {
  /// The most metrics that a reason names.
  private static let nameCap = 3

  let agreement: Agreement
  let figures: AgreementFigures
  /// What the two sides are called, in the order of the file.
  let names: [String]
  let material: SiteMaterial
  let style: SiteStyle

  var words: Words { style.words }

  /// Nil as long as nothing is reported at all.
  init?(_ agreement: Agreement, _ material: SiteMaterial, _ style: SiteStyle) {
    guard let asOf = material.view.asOf, agreement.between.count == 2 else { return nil }
    self.agreement = agreement
    figures = material.figures.agreement(agreement, asOf: asOf)
    names = agreement.between.map { material.view.name(of: EntityName(.team, $0.id.text)) }
    self.material = material
    self.style = style
  }

  /// The newest month in which something of either side was due, by position.
  var newest: Int? {
    figures.balance.indices.last { place in figures.sides.contains { $0.months[place].reason != .nothingDue } }
  }

  /// The newest month in which something of both sides was due, else of either, by position: what the index tells of.
  var told: Int? { figures.balance.lastIndex { !$0.isIdle } ?? newest }

  /// The newest month that tells of both sides, by position.
  private var newestOfBoth: Int? {
    figures.balance.indices.last { figures.balance[$0].value != nil || figures.balance[$0].reason == .nothingKept }
  }

  /// The page's sentence: the newest month, and how the two sides stand to each other.
  var lede: String {
    guard let newest else {
      return [span, words[isAhead ? .agreementLater : .nothingJudged]].filter { !$0.isEmpty }.joined(separator: " ")
    }
    var sentences = hasEnded ? [span] : []
    sentences.append(month(at: newest))
    let both = newestOfBoth
    if let both, both != newest { sentences.append(shares(.agreementBefore, at: both) ?? "") }
    if let both { sentences.append(standing(at: both)) }
    return sentences.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The same in a few words, for the index.
  var short: String {
    guard let told else { return isAhead || hasEnded ? span : words[.nothingJudged] }
    let reason = reason(at: told)
    let state = state(at: told).text
    let text = lasting ?? (reason.isEmpty ? state : words(.stateBecause, ["state": state, "reason": reason]))
    return hasEnded ? [span, text.capitalizedFirst.withStop].joined(separator: " ") : text.capitalizedFirst.withStop
  }

  /// `Sales has kept less than Marketing since August 2026, 3 months in a row`; nil where no side has.
  var lasting: String? {
    guard let persistent = figures.persistent,
      let side = figures.sides.firstIndex(where: { $0.team == persistent.under }),
      let newestOfBoth
    else { return nil }
    // Where a side has nothing due in some months, they are not months in a row.
    let isUnbroken = figures.balance[newestOfBoth].month - persistent.since + 1 == persistent.months
    return words(
      isUnbroken ? .lessMonths : .lessTimes,
      [
        "team": names[side], "other": names[1 - side], "month": style.calendar.full(persistent.since),
        "count": String(persistent.months),
      ])
  }

  /// `Sales has kept less since August 2026`; nil where no side has.
  var lastingTitle: String? {
    guard let persistent = figures.persistent,
      let side = figures.sides.firstIndex(where: { $0.team == persistent.under })
    else { return nil }
    return words(.balanceTitleLess, ["team": names[side], "month": style.calendar.full(persistent.since)])
  }

  /// How the two sides stand to each other in a month: in a word or two, with a shape.
  func state(at place: Int) -> Mark {
    let balance = figures.balance[place]
    if balance.isEven { return Mark(.good, words[.even]) }
    if let under = balance.under {
      return Mark(.concern, words(.keptLess, ["team": names[under]]))
    }
    return switch balance.reason {
    case nil: Mark(.half, words[.alike])
    case .nothingKept: Mark(.concern, words[.neitherKept])
    case .notReported: Mark(.hollow, words[.notKnown])
    case .nothingDue(let teams):
      Mark(
        .dotted,
        words(
          .nothingDueOf,
          [
            "teams": names.indices.filter { teams.contains(figures.sides[$0].team) }.map { names[$0] }.joined(
              separator: ", ")
          ]))
    }
  }

  /// What lacks for a balance in a month; empty where nothing does.
  func reason(at place: Int) -> String {
    guard case .notReported(let ids)? = figures.balance[place].reason else { return "" }
    return words(.lacking, ["metrics": metrics(ids)])
  }

  /// Whether a month is one of those in which the same side keeps less, again and again.
  func isPersistent(at place: Int) -> Bool {
    guard let persistent = figures.persistent, let under = figures.balance[place].under else { return false }
    return figures.balance[place].month >= persistent.since && figures.sides[under].team == persistent.under
  }

  /// What a side kept in a month: its share, or why there is none.
  func kept(_ side: Int, at place: Int) -> String {
    let month = figures.sides[side].months[place]
    return month.value.map { style.percent($0) } ?? words[month.reason == .nothingDue ? .nothingDue : .notKnown]
  }

  /// The same of both sides, each with its name.
  func bothKept(at place: Int) -> [String] {
    names.indices.map { words(.keptShort, ["team": names[$0], "share": kept($0, at: place)]) }
  }

  /// Whether it holds from a later month on.
  var isAhead: Bool { agreement.from.map { figures.asOf < $0 } ?? false }

  var hasEnded: Bool { agreement.until.map { $0 < figures.asOf } ?? false }

  /// Whether it holds, in a word or two.
  var standing: String {
    if isAhead, let from = agreement.from { return words(.agreementFrom, ["month": style.calendar.full(from)]) }
    return words[hasEnded ? .agreementOver : .agreementHolds]
  }

  /// When it begins, or until when it held; empty where it holds.
  private var span: String {
    if isAhead, let from = agreement.from { return words(.agreementAhead, ["month": style.calendar.full(from)]) }
    if hasEnded, let until = agreement.until { return words(.agreementEnded, ["month": style.calendar.full(until)]) }
    return ""
  }

  private func month(at place: Int) -> String {
    shares(.agreementBoth, at: place)
      ?? words(
        .agreementMonth,
        [
          "month": style.calendar.full(figures.balance[place].month), "first": clause(0, at: place),
          "second": clause(1, at: place),
        ])
  }

  /// A sentence about a month in which both sides' fulfilment is known; nil where it is not.
  private func shares(_ word: Word, at place: Int) -> String? {
    guard let first = figures.sides[0].months[place].value, let second = figures.sides[1].months[place].value else {
      return nil
    }
    return words(
      word,
      [
        "month": style.calendar.full(figures.balance[place].month), "first": names[0], "first-share": share(first),
        "second": names[1], "second-share": share(second),
      ])
  }

  private func clause(_ side: Int, at place: Int) -> String {
    let month = figures.sides[side].months[place]
    if let share = month.value { return words(.keptOf, ["team": names[side], "share": self.share(share)]) }
    guard case .notReported(let ids)? = month.reason else { return words(.keptNothingDue, ["team": names[side]]) }
    return words(.keptUnknown, ["team": names[side], "metrics": metrics(ids)])
  }

  private func standing(at place: Int) -> String {
    if let lasting { return lasting.withStop }
    let balance = figures.balance[place]
    if balance.isEven { return words[.evenNow] }
    if let under = balance.under { return words(.lessNow, ["team": names[under], "other": names[1 - under]]) }
    return balance.reason == .nothingKept ? "" : words[.alikeNow]
  }

  /// A share in whole %; with a decimal where it would otherwise be taken for 90 or 100 % and is less.
  private func share(_ value: Double) -> String {
    let rounded = (value * 100).rounded()
    let isRaised = (rounded == 90 || rounded == 100) && value * 100 < rounded * (1 - 1e-9)
    return isRaised ? style.percent(value) : style.wholePercent(value)
  }

  /// The metrics that judge some commitments, by name.
  private func metrics(_ ids: [ID<Commitment>]) -> String {
    var names: [String] = []
    for commitment in agreement.commitments where ids.contains(commitment.id) {
      let name = commitment.metric.map { material.view.name(of: EntityName(.metric, $0.id.text)) }
      if let name, !names.contains(name) { names.append(name) }
    }
    let more = names.count - Self.nameCap
    let shown = names.prefix(Self.nameCap).joined(separator: ", ")
    return more > 0 ? "\(shown) \(words(.andMore, ["count": String(more)]))" : shown
  }
}
