import OpenbookCore

/// A tag as it is written: its kind by its first character, and a name.
struct TemplateTag: Sendable {
  enum Kind: Sendable { case value, section, inverted, close, partial, comment }

  let kind: Kind
  let name: String

  /// Whether the tag's line disappears when nothing else stands on it.
  var mayStandAlone: Bool { kind != .value }

  /// What is between the braces; nil with the reason if that is not in the subset.
  ///
  /// Triple braces and `&` give a fault and a value, so that its name is checked in the same run.
  static func read(_ content: ArraySlice<UInt8>) -> (tag: TemplateTag?, fault: TemplateTagFault?) {
    let inner = content.trimmed
    guard let first = inner.first else { return (nil, .noName) }
    let kind: Kind
    switch first {
    case UInt8(ascii: "!"): return (TemplateTag(kind: .comment, name: ""), nil)
    case UInt8(ascii: "#"): kind = .section
    case UInt8(ascii: "^"): kind = .inverted
    case UInt8(ascii: "/"): kind = .close
    case UInt8(ascii: ">"): kind = .partial
    case UInt8(ascii: "="): return (nil, .delimiters)
    case UInt8(ascii: "{"), UInt8(ascii: "&"):
      let (tag, fault) = named(.value, inner.dropFirst().trimmed)
      return (tag, fault ?? .braces(tag?.name ?? ""))
    case UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "@"):
      return (nil, .unknownKind(Character(Unicode.Scalar(first))))
    default: return named(.value, inner)
    }
    return named(kind, inner.dropFirst().trimmed)
  }

  private static func named(_ kind: Kind, _ name: ArraySlice<UInt8>) -> (TemplateTag?, TemplateTagFault?) {
    let text = String(decoding: name.prefix(80), as: UTF8.self)
    guard !name.isEmpty else { return (nil, .noName) }
    guard name.count <= 80, name.allSatisfy({ $0.isNamePart || (kind == .partial && $0 == UInt8(ascii: "/")) }) else {
      return (nil, .badName(text))
    }
    return (TemplateTag(kind: kind, name: text), nil)
  }
}

/// Why something between braces is no tag of the subset.
enum TemplateTagFault: Sendable {
  case noName, delimiters
  case braces(String), badName(String), unknownKind(Character)

  /// What is wrong.
  var message: String {
    switch self {
    case .noName: "a tag has no name"
    case .delimiters: "the braces cannot be replaced by other delimiters"
    case .braces: "braces do not decide whether a value is escaped"
    case .badName(let name): "'\(name.split(whereSeparator: \.isNewline).first ?? "")' is not a name"
    case .unknownKind(let sigil): "a tag cannot start with '\(sigil)'"
    }
  }

  /// What to write instead.
  var help: String {
    switch self {
    case .noName: "write a word of the page, such as {{title}}"
    case .delimiters: "write {{ and }}"
    case .braces(let name): "write {{\(name)}}: what is HTML already is not escaped"
    case .badName: "a name has letters, digits, '-', '_' and '.', at most 80 of them"
    case .unknownKind: "write {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> file}} or {{! comment }}"
    }
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or a line end.
  var isTemplateSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var isNamePart: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmed: ArraySlice<UInt8> {
    let start = drop(while: \.isTemplateSpace)
    guard let last = start.lastIndex(where: { !$0.isTemplateSpace }) else { return start[start.endIndex...] }
    return start[...last]
  }
}
