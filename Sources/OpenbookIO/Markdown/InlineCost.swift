/// Estimates how many bytes the inline parser reads more than once, block by block.
///
/// Each part counts one kind of input for which libcmark-gfm 0.29.0.gfm.6 takes quadratic time; later versions fixed
/// them (CVE-2022-39209, CVE-2023-22483, CVE-2023-22484, CVE-2023-22486, CVE-2023-24824, CVE-2023-26485,
/// CVE-2023-37463).
struct InlineCost {
  private var total = 0
  private var marks = 0

  /// Adds a block's text; the excess once there is too much.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> MarkdownExcess? {
    for byte in text where Self.isMark[Int(byte)] { marks += 1 }
    if marks > MarkdownExcess.pieceCap { return .pieces }
    total += Self.unclosedMarkup(text) + Self.openBrackets(text) + Self.addresses(text)
    return total > MarkdownExcess.rescanCap ? .inlines : nil
  }

  /// What ends a run of plain text, so that a node is made.
  private static let isMark: [Bool] = (0..<256).map { "\n\r*_~`<>[]!&\\".utf8.contains(UInt8($0)) }

  /// `<!`, `<?`: each is searched for its end, up to the end of the block, at three times the time of other searches.
  private static func unclosedMarkup(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count >= 2 else { return 0 }
    var cost = 0
    // From the back: where the next end of each kind is.
    var comment = text.count, declaration = text.count, instruction = text.count, section = text.count
    for index in (0..<(text.count - 1)).reversed() {
      switch (text[index], text[index + 1]) {
      case (UInt8(ascii: "-"), UInt8(ascii: ">")): comment = index
      case (UInt8(ascii: "?"), UInt8(ascii: ">")): instruction = index
      case (UInt8(ascii: "]"), UInt8(ascii: ">")): section = index
      case (UInt8(ascii: "<"), UInt8(ascii: "?")): cost += instruction - index
      case (UInt8(ascii: "<"), UInt8(ascii: "!")):
        let follows = index + 2 < text.count ? text[index + 2] : 0
        switch follows {
        case UInt8(ascii: "-"): cost += comment - index
        case UInt8(ascii: "["): cost += section - index
        default: cost += declaration - index
        }
      default: break
      }
      if text[index + 1] == UInt8(ascii: ">") { declaration = index + 1 }
    }
    return cost * 3
  }

  /// A link or a footnote's reference makes the parser walk over all brackets and emphasis marks that are open before
  /// it; a step there takes as long as ten bytes.
  private static func openBrackets(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var brackets = 0
    var marks = 0
    var cost = 0
    var before: UInt8 = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"):
        cost += (brackets + marks) * 10
        brackets = max(0, brackets - 1)
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): if byte != before { marks += 1 }
      default: break
      }
      before = byte
    }
    return cost
  }

  /// An address is followed to the end of its word, and its closing brackets are counted one by one; the text after
  /// each of the first thousand mail addresses is copied.
  private static func addresses(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var cost = 0
    var start = 0
    var starts = 0
    var closers = 0
    var mails = 0
    for index in 0...text.count {
      let byte = index < text.count ? text[index] : UInt8(ascii: " ")
      switch byte {
      case 0...UInt8(ascii: " "):
        if starts > 0 { cost += (starts + closers) * (index - start) }
        start = index + 1
        starts = 0
        closers = 0
      case UInt8(ascii: ":"): starts += 1
      case UInt8(ascii: "@"):
        starts += 1
        mails += 1
      case UInt8(ascii: "w"): if index > start, text[index - 1] == byte { starts += 1 }
      case UInt8(ascii: ")"), UInt8(ascii: ";"): closers += 1
      default: break
      }
    }
    return cost + min(mails, 1000) * text.count / 4
  }
}
