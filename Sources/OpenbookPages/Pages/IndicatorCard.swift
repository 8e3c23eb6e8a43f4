import OpenbookCore

/// An indicator of alignment in Home's row.
struct IndicatorCard: Fingerprinted {
  /// How many months its line shows.
  private static let months = 12

  let question: Indicator.Question
  let value: Int
  let of: Int
  let trend: Drawing

  /// Those that ask about something, where the site has a page about alignment.
  static func all(_ material: SiteMaterial) -> [IndicatorCard] {
    guard SectionStart.hasAlignment(material) else { return [] }
    let history = material.figures.indicatorHistory(months)
    return material.figures.indicators.enumerated().filter { $0.element.of > 0 }.map { place, indicator in
      IndicatorCard(
        question: indicator.question, value: indicator.value, of: indicator.of,
        trend: .shares(history.months.map { $0.shares[place].share }))
    }
  }

  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("question", question.rawValue)
    fingerprinting.add("value", value)
    fingerprinting.add("of", of)
    fingerprinting.add("trend", trend)
  }
}

/// An indicator as templates see it.
struct IndicatorCardDisplay: Sendable {
  let card: IndicatorCard
  let style: SiteStyle

  static let vocabulary = Vocabulary<IndicatorCardDisplay>()
    .text("name", "The indicator") { $0.style.words[$0.card.question.title] }
    .text("href", "A link to what fails of it") {
      Place(.alignment, $0.card.value < $0.card.of ? $0.card.question.rawValue : nil).link(from: .home)
    }
    .text("figure", "How many of how many hold") { display in
      display.style.words(.metOfPlain, ["value": String(display.card.value), "of": String(display.card.of)])
    }
    .text("asks", "What it asks") { $0.style.words[$0.card.question.asks] }
    .html("trend", "The share that held, month by month") { $0.card.trend.write(into: &$1) }
}
