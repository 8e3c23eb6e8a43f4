/// Findings for people: place, message, the source line with a mark under it, and what to do.
public enum TextPrinter {
  /// The findings as text, one block each, with the colours of a terminal if asked.
  public static func print(_ findings: [LocatedFinding], coloured: Bool) -> String {
    var text = ""
    for item in findings { text += block(item, coloured: coloured) }
    return text
  }

  /// `2 errors, 1 warning`, or `no findings`.
  public static func summary(_ findings: [LocatedFinding]) -> String {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.finding.severity == severity }
      guard count > 0 else { return nil }
      return severity == .information ? "\(count) for information" : "\(count) \(severity)\(count == 1 ? "" : "s")"
    }
    return counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
  }

  private static func block(_ item: LocatedFinding, coloured: Bool) -> String {
    let place = item.position.map { "\(item.path):\($0.line):\($0.column)" } ?? item.path
    let severity = colour(item.finding.severity.rawValue, item.finding.severity, coloured)
    var text = "\(visible(place)): \(severity): \(visible(item.finding.message)) [\(item.finding.rule)]\n"
    if let excerpt = item.excerpt, let position = item.position, excerpt.contains(where: { !$0.isWhitespace }) {
      let number = String(position.line)
      let gutter = String(repeating: " ", count: max(4 - number.count, 0)) + number + " | "
      let margin = String(repeating: " ", count: gutter.count - 2) + "| "
      let before =
        excerpt.utf8.contains(UInt8(ascii: "\t"))
        ? excerpt.unicodeScalars.prefix(position.column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
        : String(repeating: " ", count: position.column - 1)
      let room = max(1, excerpt.unicodeScalars.count - position.column + 1)
      let mark = String(repeating: "^", count: min(item.width, room))
      text += gutter + visible(excerpt) + "\n" + margin + before + colour(mark, item.finding.severity, coloured) + "\n"
    }
    if let help = item.finding.help { text += "   help: \(visible(help))\n" }
    return text
  }

  private static func colour(_ text: String, _ severity: Severity, _ coloured: Bool) -> String {
    guard coloured else { return text }
    let code =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .information: "36"
      }
    return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
  }

  /// Text that cannot steer a terminal: control and bidirectional characters become visible marks.
  private static func visible(_ text: String) -> String {
    // Nearly every text is plain, and a build may print hundreds of findings.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: safe.append(scalar)
      case 0x00..<0x20: safe.append(Unicode.Scalar(UInt8(scalar.value)).controlPicture)
      case 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0x200E, 0x200F: safe.append("\u{FFFD}")
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }
}

extension Unicode.Scalar {
  /// The picture that stands for a control character below U+0020.
  fileprivate var controlPicture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
