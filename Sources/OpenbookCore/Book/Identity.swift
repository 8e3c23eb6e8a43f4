/// The id of an entity: its file name without the ending, or its key.
public struct ID<Entity>: Hashable, Comparable, Sendable {
  /// Lower case letters, digits and hyphens.
  public let text: String

  /// An id as it is written.
  public init(_ text: String) { self.text = text }

  /// Ids compare by bytes.
  public static func < (a: ID, b: ID) -> Bool { a.text < b.text }
}

/// An entity's id where another file names it.
public struct Reference<Entity>: Hashable, Sendable {
  /// Whom it names.
  public let id: ID<Entity>
  /// Where it is written.
  public let span: Span
}

/// A type of entity that fields name by id.
public protocol Identified: Sendable {
  /// What kind of entity it is.
  static var kind: EntityKind { get }
  /// Its id.
  var id: ID<Self> { get }
}

/// Names any entity of the book.
public struct EntityName: Hashable, Comparable, Sendable {
  /// What kind of entity it is.
  public let kind: EntityKind
  /// Its id.
  public let id: String

  /// An entity of a kind, by id.
  public init(_ kind: EntityKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// Names compare by kind, then by id.
  public static func < (a: EntityName, b: EntityName) -> Bool { (a.kind.rawValue, a.id) < (b.kind.rawValue, b.id) }
}

/// Whether text can be an id: a lower case letter, then lower case letters, digits and hyphens; `dated` ids may begin
/// with a digit.
func isID(_ text: some Collection<UInt8>, dated: Bool = false) -> Bool {
  guard let first = text.first, isLower(first) || dated && isDigit(first), text.count <= 100 else { return false }
  return text.allSatisfy { isLower($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func isLower(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

/// What every entity may state besides its own fields.
public struct Common: Sendable {
  /// The audience that may see it; nil: the default audience.
  public var audience: String?
  /// Its place among its kind, smaller first; without one it stands after those that have one.
  public var order: Int?
  /// Words to find it by.
  public var tags: [String] = []
  /// Why the audiences of what it is computed from do not bind it.
  public var declassify: String?
  /// Its ids before this one: links and addresses with them go on working.
  var formerly: [Located<String>] = []
}

/// An entity with what every entity may state.
protocol HasCommon: Sendable {
  var common: Common { get set }
}

extension HasCommon {
  /// The fields that every entity takes.
  static var commonFields: [Field<Self>] {
    [
      Field("audience", \.common.audience, .audience, "Who may see it; the default audience without it"),
      Field("order", \.common.order, .integer(0...1_000_000), "Its place among its kind, smaller first"),
      Field("tags", \.common.tags, .list(.text), "Words to find it by"),
      Field(
        "declassify", \.common.declassify, .reason("The total names no customer"),
        "Why it may be seen although it is computed from what is less public"),
    ]
  }

  /// The field of an entity whose id its writer chose.
  static var formerlyField: Field<Self> {
    Field(
      "formerly", \.common.formerly, .list(Shape<String>.identifier.located),
      "Its ids before this one; links and page addresses with them go on working")
  }
}
