import OpenbookCore

extension Theme {
  /// The style sheet, with the company's accent colour, and with what stands at the head of each printed sheet: a
  /// style sheet can print it, and a page without script cannot.
  func stylesheet(_ configuration: Configuration, head: String) -> [UInt8] {
    var text = "\n"
    if let accent = configuration.theme.accent { text += ":root { --brand: \(accent); }\n" }
    text += "@page { @top-left { content: \(Self.quoted(head)); } }\n"
    return stylesheet + Array(text.utf8)
  }

  /// A text as a string of CSS: nothing in it can end the string.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<": quoted += "\\" + String(scalar.value, radix: 16) + " "
      case _ where scalar.value < 0x20: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
