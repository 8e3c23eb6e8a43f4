/// The ':' of a text that begins with `key:value`; nil where none does.
///
/// YAML takes such a text as it stands, since a colon parts a key from its value only with a space after it. A key is
/// an id or a period here, so that `12:30` and `https://example.com` are texts.
func unspacedColon(_ text: ArraySlice<UInt8>) -> Int? {
  let name = text.prefix { byte in
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "-")
  }
  let (colon, value) = (name.endIndex, name.endIndex + 1)
  guard let first = name.first, value < text.endIndex, text[colon] == UInt8(ascii: ":"),
    !text[value].isYAMLBlankOrLineEnd, text[value] != UInt8(ascii: "/"), text[value] != UInt8(ascii: ":"),
    (first | 0x20) &- UInt8(ascii: "a") < 26 || Period(Array(name)) != nil
  else { return nil }
  return colon
}

extension Source {
  /// Whether only blanks and dashes stand before a byte on its line, so that a key may.
  func mayStartKey(at offset: Int) -> Bool {
    bytes[line(at: offset).lowerBound..<offset].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
  }
}
