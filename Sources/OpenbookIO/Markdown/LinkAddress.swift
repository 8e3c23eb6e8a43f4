import OpenbookCore

/// What a link's address is: where it leads, or why it leads nowhere.
enum LinkAddress: Equatable {
  case destination(MarkdownDocument.Destination)
  /// It is not written; the words say why.
  case unsafe(String)

  /// Classifies an address as the Markdown parser gives it: entities and backslashes are resolved, percents are not.
  ///
  /// What a browser would repair on its way (controls, backslashes, blanks at the ends) is refused, not repaired.
  init(_ address: [UInt8]) {
    guard address.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      self = .unsafe("an address with a control character")
      return
    }
    guard address.first != UInt8(ascii: " "), address.last != UInt8(ascii: " ") else {
      self = .unsafe("an address with a blank at its end")
      return
    }
    if let scheme = Self.scheme(address[...]) {
      self = Self.external(scheme, address)
      return
    }
    guard !Self.startsWithHost(address) else {
      self = .unsafe("an address that starts with '//'")
      return
    }
    let hash = address.firstIndex(of: UInt8(ascii: "#"))
    let path = Self.decoded(address[..<(hash ?? address.endIndex)])
    let fragment = hash.map { Self.decoded(address[($0 + 1)...]) }
    guard let path, fragment != .some(nil) else {
      self = .unsafe("an address with percent signs that stand for no text")
      return
    }
    // Decoded, it must not turn into something else.
    let bytes = Array(path.utf8)
    guard Self.scheme(bytes[...]) == nil, !Self.startsWithHost(bytes) else {
      self = .unsafe("an address that hides a scheme or a host")
      return
    }
    let anchor = fragment ?? nil
    self = .destination(path.isEmpty ? .anchor(anchor ?? "") : .file(path: path, fragment: anchor))
  }

  private static func external(_ scheme: ArraySlice<UInt8>, _ address: [UInt8]) -> LinkAddress {
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    let rest = address[(scheme.endIndex + 1)...]
    switch name {
    case "http", "https":
      // Without a host a browser takes the page's own, or what follows.
      guard rest.starts(with: "//".utf8), rest.count > 2, !"/\\?#".utf8.contains(rest[rest.startIndex + 2]) else {
        return .unsafe("an address without a host")
      }
    case "mailto", "tel":
      guard !rest.isEmpty else { return .unsafe("an empty address") }
    default: return .unsafe("the scheme '\(name.prefix(20))'")
    }
    return .destination(.external(name + ":" + encoded(rest)))
  }

  /// What stands before a colon that comes before any `/`, `?`, `#`: a scheme, however odd.
  private static func scheme(_ address: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let end = address.firstIndex { ":/?#".utf8.contains($0) }
    guard let end, address[end] == UInt8(ascii: ":") else { return nil }
    return address[..<end]
  }

  /// Whether it starts with two slashes of any kind, which browsers take for a host.
  private static func startsWithHost(_ address: [UInt8]) -> Bool {
    address.count >= 2 && address.prefix(2).allSatisfy { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
  }

  /// The text with percents decoded; nil if that is not UTF-8 or holds control characters.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = hexadecimal(bytes[index + 1]),
        let low = hexadecimal(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    guard result.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    return String(validating: result, as: UTF8.self)
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The text with everything percent-encoded that a URL may not hold as it is; percents stay.
  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    for byte in bytes {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        result.append(byte)
      } else {
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
