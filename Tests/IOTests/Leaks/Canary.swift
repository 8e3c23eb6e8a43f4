/// One secret: where it was planted, whom it is for, and every way in which a site could write it.
struct Canary: Sendable {
  /// A text to look for, in lower case.
  struct Needle: Sendable {
    let text: String
    /// Whether a letter or digit beside it makes it something else.
    let isWhole: Bool
  }

  /// The leaf's path within its kind: `metric.results.*.note`.
  let place: String
  /// The least trusted level that may read it.
  let level: Int
  let needles: [Needle]

  /// Where a site holds it, if it does.
  func find(in text: SiteText) -> String? {
    for needle in needles {
      if let hit = text.first(needle.text, isWhole: needle.isWhole) { return hit }
    }
    return nil
  }
}

/// Hands out secrets, no two alike, and remembers where each was planted.
struct CanaryLedger: Sendable {
  private(set) var canaries: [Canary] = []
  /// The leaves that were written with a value that cannot be told apart, such as one of four words.
  private(set) var unsearchable: Set<String> = []
  private var monthTurn = 0
  private var numberTurn = 0

  /// A word that is also an id, an anchor and a file name.
  mutating func word(_ place: String, _ level: Int) -> String {
    let text = "zqcanary" + Self.padded(canaries.count, 4) + "z"
    add(place, level, [.init(text: text, isWhole: false)])
    return text
  }

  /// A number that a page writes in full.
  mutating func number(_ place: String, _ level: Int) -> String {
    numberTurn += 1
    let whole = 70_000 + numberTurn
    let (head, tail) = (String(whole / 1_000), Self.padded(whole % 1_000, 3))
    // In the form of the text with plain numbers a comma stands for every mark between digits.
    add(
      place, level,
      [
        .init(text: "\(whole).25", isWhole: true), .init(text: "\(whole),25", isWhole: true),
        .init(text: "\(head),\(tail)", isWhole: true),
      ])
    return "\(whole).25"
  }

  /// A number that a page writes short: `912.3M`.
  mutating func largeNumber(_ place: String, _ level: Int) -> String {
    numberTurn += 1
    let tenths = 9_000 + numberTurn
    let (whole, tenth) = (tenths / 10, tenths % 10)
    add(
      place, level,
      [
        .init(text: "\(tenths)00000", isWhole: true), .init(text: "\(whole),\(tenth)00,000", isWhole: true),
        .init(text: "\(whole),\(tenth)m", isWhole: false), .init(text: "\(whole),\(tenth)\u{A0}m", isWhole: false),
      ])
    return "\(tenths)00000"
  }

  mutating func date(_ place: String, _ level: Int) -> String {
    let count = canaries.count
    let (year, month, day) = (2101 + count / 336, count / 28 % 12 + 1, count % 28 + 1)
    let iso = "\(year)-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    add(
      place, level,
      [.init(text: iso, isWhole: true), .init(text: "\(day) \(Self.names[month - 1]) \(year)", isWhole: true)])
    return iso
  }

  /// A month of a year in which only things of this level have figures.
  mutating func month(_ place: String, _ level: Int) -> String {
    monthTurn += 1
    let number = monthTurn % 12 + 1
    let iso = "\(Self.year(level))-\(Self.padded(number, 2))"
    let name = Self.names[number - 1]
    add(
      place, level,
      [
        .init(text: iso, isWhole: true), .init(text: "\(name) \(Self.year(level))", isWhole: true),
        .init(text: "\(name.prefix(3)) \(Self.year(level))", isWhole: true),
      ])
    return iso
  }

  /// A month after all others.
  mutating func lateMonth(_ place: String, _ level: Int) -> String {
    let iso = "\(2090 + level)-06"
    add(place, level, [.init(text: iso, isWhole: true), .init(text: "june \(2090 + level)", isWhole: true)])
    return iso
  }

  /// That level's year, a quarter of it, a month of it, and one that stands on.
  mutating func periods(_ place: String, _ level: Int) -> [String] {
    let year = Self.year(level)
    add(
      place, level,
      [
        .init(text: "\(year)-q3", isWhole: false), .init(text: "q3 \(year)", isWhole: true),
        .init(text: "fy\(year)", isWhole: true),
      ])
    return ["\(year)", "\(year)-Q3", month(place, level), "from " + month(place, level)]
  }

  /// A whole number of some digits; nil where the bounds leave too few to be told apart.
  mutating func integer(_ range: ClosedRange<Int>, _ place: String, _ level: Int) -> Int {
    numberTurn += 1
    if range.contains(918_000 + numberTurn) {
      let value = 918_000 + numberTurn
      let grouped = "918,\(Self.padded(numberTurn, 3))"
      add(place, level, [.init(text: "\(value)", isWhole: true), .init(text: grouped, isWhole: true)])
      return value
    }
    if range.contains(2150 + level) {
      add(place, level, [.init(text: "by \(2150 + level)", isWhole: true)])
      return 2150 + level
    }
    skip(place)
    return range.lowerBound
  }

  /// Notes a leaf whose values are too few to be told apart.
  mutating func skip(_ place: String) { unsearchable.insert(place) }

  private mutating func add(_ place: String, _ level: Int, _ needles: [Canary.Needle]) {
    canaries.append(Canary(place: place, level: level, needles: needles))
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Earlier for higher levels, since a metric's months run from its first one to the newest.
  static func year(_ level: Int) -> Int { 2025 - level }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
