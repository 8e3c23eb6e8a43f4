extension Rule {
  /// A text file in another encoding.
  public static let notUTF8 = Rule(
    "not-utf8", .error,
    what: "A file is not UTF-8 text. The message says what it looks like: UTF-16, Latin-1, damaged UTF-8 or no text.",
    why: "Read in the wrong encoding, names and amounts come out wrong without anybody noticing.",
    example: """
      metrics/leads.yaml
        name: Demandes qualifi⟨E9⟩es
        unit: count
      """,
    remedy: """
      metrics/leads.yaml
        name: Demandes qualifiées
        unit: count
      """)
}

extension Source {
  /// The finding about the first byte of the file, or of a part of it, that is not UTF-8 text; nil if all of it is.
  public func encodingFinding(in range: Range<Int>? = nil) -> Finding? {
    guard let fault = firstUTF8Fault(in: bytes, range: range) else { return nil }
    let message: String
    var help: String? = "save the file as UTF-8"
    switch fault.appearance {
    case .utf16LittleEndian: message = "not UTF-8: the file looks like UTF-16 (little endian)"
    case .utf16BigEndian: message = "not UTF-8: the file looks like UTF-16 (big endian)"
    case .latin1:
      message = "not UTF-8: the file looks like Latin-1 or Windows-1252, from the byte \(hexadecimal(fault))"
    case .truncated: message = "not UTF-8: the last character is cut off"
    case .malformed:
      message = "not UTF-8: the bytes from \(hexadecimal(fault)) stand for no character"
      help = "write the character again"
    case .binary:
      message = "not UTF-8: the file looks like no text at all"
      help = "a file of this name holds text"
    }
    return Finding(.notUTF8, message, at: Span(source: id, fault.offset..<fault.offset + 1), help: help)
  }

  private func hexadecimal(_ fault: UTF8Fault) -> String {
    let digits = String(bytes[fault.offset], radix: 16, uppercase: true)
    return digits.count < 2 ? "0" + digits : digits
  }
}
