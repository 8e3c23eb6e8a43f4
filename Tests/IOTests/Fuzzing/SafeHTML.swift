/// Whether some HTML holds only elements that the Markdown writer makes, nested as HTML has it.
///
/// It reads one way of writing HTML alone: names in lower case, values in double quotation marks, every element closed.
struct SafeHTML {
  /// The elements with their attributes.
  private static let elements: [String: Set<String>] = [
    "a": ["href", "title", "id", "class", "aria-label"], "blockquote": [], "br": [], "code": ["class"], "del": [],
    "div": ["class", "tabindex", "role", "aria-label"], "em": [], "h1": ["id"], "h2": ["id"], "h3": ["id"],
    "h4": ["id"], "h5": ["id"], "h6": ["id"], "hr": [], "img": ["src", "alt", "title"],
    "input": ["type", "disabled", "checked", "aria-label"], "li": ["class", "id"], "ol": ["start"], "p": [],
    "pre": ["tabindex"], "section": ["class", "aria-label"], "strong": [], "sup": ["class"], "table": [], "tbody": [],
    "td": ["class"], "th": ["class", "scope"], "thead": [], "tr": [], "ul": [],
  ]
  private static let empty: Set<String> = ["br", "hr", "img", "input"]
  /// A browser closes a paragraph, or a heading, before any other element; they and links hold nothing like themselves.
  private static let inline: Set<String> = ["a", "br", "code", "del", "em", "img", "input", "strong", "sup"]
  private static let holdsInline: Set<String> = [
    "a", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "p", "strong", "sup", "td", "th",
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ol", "ul"], "tr": ["thead", "tbody"], "td": ["tr"], "th": ["tr"], "thead": ["table"], "tbody": ["table"],
  ]

  private let bytes: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var ids: Set<String> = []
  private var fault: String?

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What is wrong; nil if nothing is.
  static func fault(_ bytes: [UInt8]) -> String? {
    var reader = SafeHTML(bytes)
    while reader.fault == nil, reader.index < bytes.count { reader.readPiece() }
    if reader.fault == nil, let last = reader.open.last { reader.fault = "<\(last)> is not closed" }
    return reader.fault.map { "\($0), in \(String(decoding: bytes, as: UTF8.self))" }
  }

  private mutating func readPiece() {
    switch bytes[index] {
    case UInt8(ascii: ">"), UInt8(ascii: "\""): fault = "a mark that is not escaped"
    case UInt8(ascii: "<"): readTag()
    default: index += 1
    }
  }

  private mutating func readTag() {
    guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { return fault = "a tag without an end" }
    let tag = bytes[(index + 1)..<end]
    index = end + 1
    if tag.first == UInt8(ascii: "/") {
      if open.popLast() != text(tag.dropFirst()) { fault = "<\(text(tag))> closes nothing" }
      return
    }
    let written = tag.prefix { $0 != UInt8(ascii: " ") }
    let name = text(written)
    guard let allowed = Self.elements[name] else { return fault = "<\(text(tag))>" }
    if let wrong = nestingFault(name) { return fault = wrong }
    if let wrong = attributeFault(tag[written.endIndex...], allowed) { return fault = "\(wrong) in <\(text(tag))>" }
    if !Self.empty.contains(name) { open.append(name) }
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

  private func nestingFault(_ name: String) -> String? {
    if let parents = Self.parents[name], !parents.contains(open.last ?? "") { return "<\(name)> in \(open)" }
    if let outer = open.last(where: Self.holdsInline.contains), !Self.inline.contains(name) {
      return "<\(name)> in <\(outer)>"
    }
    return name == "a" && open.contains("a") ? "a link in a link" : nil
  }

  private mutating func attributeFault(_ written: ArraySlice<UInt8>, _ allowed: Set<String>) -> String? {
    var rest = written
    while !rest.isEmpty {
      guard rest.popFirst() == UInt8(ascii: " ") else { return "no blank" }
      let name = text(rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: " ") })
      guard allowed.contains(name) else { return "attribute '\(name)'" }
      rest = rest.dropFirst(name.utf8.count)
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst()
      guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
        return "no quotation marks"
      }
      if let wrong = valueFault(rest[..<end], of: name) { return wrong }
      rest = rest[(end + 1)...]
    }
    return nil
  }

  private mutating func valueFault(_ written: ArraySlice<UInt8>, of name: String) -> String? {
    let value = text(written)
    if written.contains(UInt8(ascii: "<")) || written.contains(UInt8(ascii: "'")) { return "'\(value)' is not escaped" }
    if name == "id", !ids.insert(value).inserted { return "a second id '\(value)'" }
    guard name == "href" || name == "src", written.first != UInt8(ascii: "#"), !written.starts(with: "./".utf8) else {
      return nil
    }
    let scheme = text(written.prefix { $0 != UInt8(ascii: ":") })
    return ["http", "https", "mailto", "tel"].contains(scheme) ? nil : "address '\(value)'"
  }
}
