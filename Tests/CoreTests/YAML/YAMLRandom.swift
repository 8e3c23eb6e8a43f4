/// A seeded generator (Steele, Lea, Flood 2014: SplitMix64) that makes and damages YAML.
struct YAMLRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(max(limit, 1))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}

extension YAMLRandom {
  private static let pieces: [[UInt8]] =
    [
      ": ", ":", "- ", "-", " #", "#", "\n", "\n\n", "\r\n", "\r", "  ", " ", "\t", "\"", "'", "''", "[", "]", "{", "}",
      ",",
      ", ", "|", ">", "|-", ">+", "|2", ">-\n", "---", "---\n", "...\n", "? ", "&a ", "*a", "!t ", "%", "@", "`", "\\",
      "\\\n",
      "\\n", "\\x41", "\\u00e9", "\\U0001F600", "\\ud800", "é", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "<<: ",
      "a: ", "b", "key: value\n", "- item\n", "  deeper: 1\n", "# comment\n", "{a: b}", "[a, b]", "\"q\"", "'s'",
      "\u{0}",
    ].map { Array($0.utf8) }

  /// A file with one to four faults put in.
  mutating func damaged(_ file: [UInt8], other: [UInt8]) -> [UInt8] {
    var bytes = file
    for _ in 0...below(4) {
      let at = below(bytes.count + 1)
      let end = min(bytes.count, at + below(below(3) == 0 ? 40 : 4))
      switch below(8) {
      case 0 where at < bytes.count: bytes[at] ^= 1 << UInt8(below(8))
      case 1 where at < bytes.count: bytes[at] = UInt8(32 + below(95))
      case 2: bytes.removeSubrange(at..<end)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: below(bytes.count + 1))
      case 4:
        let from = below(other.count)
        bytes.replaceSubrange(at..<end, with: other[from..<min(other.count, from + below(60))])
      case 5: bytes.insert(contentsOf: repeatElement(32, count: below(5)), at: lineStart(bytes, at))
      default: bytes.insert(contentsOf: pick(Self.pieces), at: at)
      }
    }
    return bytes
  }

  private func lineStart(_ bytes: [UInt8], _ offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != 10 { start -= 1 }
    return start
  }

  private static let words = [
    "a", "b c", "won / lost", "4.2M", "2026-10", "no", "~", "x:y", "http://x.org/#a", "a#b", "-1", "?x", ":y", "it's",
    "é ü",
    "a \"b\"", "100%", "x\\y", "null", "1, 2", "[no]", "a - b", "= 5", ".5", "<p>", "a|b", "...", "--", "a,b", "",
  ]

  /// A file of random nodes in random styles, most of it right.
  mutating func file() -> [UInt8] {
    var text = pick(["", "", "", "# top\n", "---\n", "\n\n", "\u{FEFF}"])
    text += block(indent: 0, depth: 0)
    if below(6) == 0 { text = text.replacing("\n", with: "\r\n") }
    if below(9) == 0, text.hasSuffix("\n") { text.removeLast() }
    return Array(text.utf8)
  }

  private mutating func lineEnd() -> String {
    pick(["\n", "\n", "\n", " \n", " # note\n", "\n\n", "\n# note\n", "\t\n"])
  }

  /// A block collection at a column, from the start of its first line's content.
  private mutating func block(indent: Int, depth: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let isSequence = below(3) == 0
    var text = ""
    for index in 0...below(4) {
      if index > 0 { text += margin }
      text += isSequence ? "-" : pick(["k\(index)", "\"k\(index)\"", "'k \(index)'", "k \(index) "]) + ":"
      switch below(depth > 4 ? 4 : 7) {
      case 0: text += pick(["", " "]) + lineEnd()
      case 1: text += " " + flow(indent: indent + 1, depth: depth) + lineEnd()
      case 2: text += " " + blockScalar(indent: indent)
      case 3: text += " " + scalar(indent: indent + 1) + lineEnd()
      case 4 where isSequence:
        let blanks = 1 + below(3)
        text += String(repeating: " ", count: blanks) + block(indent: indent + 1 + blanks, depth: depth + 1)
      default:
        let inner = indent + (isSequence ? 1 : 0) + below(3)
        text += lineEnd() + String(repeating: " ", count: inner) + block(indent: inner, depth: depth + 1)
      }
    }
    return text
  }

  private mutating func scalar(indent: Int) -> String {
    let fold = "\n" + pick(["", "", "\n", " \n\n"]) + String(repeating: " ", count: indent + below(2))
    switch below(6) {
    case 0:
      return "\"" + pick(["", "a", "\\n", "\\u00e9", "a \\\n  ", "\\\"", "x: y", " # "]) + pick(Self.words.dropLast(14))
        + "\""
    case 1: return "'" + pick(["", "''", "a", "x: y", "\\", " "]) + "b'"
    case 2: return "\"a" + pick(["", " ", "\\t", "\\"]) + fold + "b\""
    case 3: return "'a " + fold + "b'"
    case 4: return "one" + fold + pick(Self.words) + pick(["", fold + "three"])
    default: return pick(Self.words)
    }
  }

  private mutating func blockScalar(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent + 1 + below(2))
    var text = pick(["|", ">", ">", "|-", ">-", "|+", ">+", "|1", ">2-", "| # note"]) + pick(["\n", "\n", " \n"])
    for _ in 0..<below(5) {
      text +=
        pick([margin + "text", margin + "more text ", margin + " deeper", "", " ", margin + "  ", margin + "# no"])
        + "\n"
    }
    return text
  }

  private mutating func flow(indent: Int, depth: Int) -> String {
    let isMapping = below(2) == 0
    var text = isMapping ? "{" : "["
    let count = below(4)
    for index in 0..<count {
      text += pick([
        "", " ", "\n" + String(repeating: " ", count: indent), " # note\n" + String(repeating: " ", count: indent),
      ])
      if isMapping {
        text += pick([
          "k\(index): ", "\"k\(index)\":", "'k\(index)' : ", "k\(index) :\n" + String(repeating: " ", count: indent),
        ])
      }
      text += below(depth > 3 ? 1 : 3) == 2 ? flow(indent: indent, depth: depth + 1) : scalar(indent: indent)
      text += pick(["", " "]) + (index + 1 < count || below(4) == 0 ? "," : "")
    }
    return text + (isMapping ? "}" : "]")
  }
}
