/// Names one source file within a build; spans carry it instead of the file's text.
public struct SourceID: Hashable, Comparable, Sendable {
  /// The file's position among the build's sources, which are sorted by path.
  public let index: Int32

  /// The source at a position.
  public init(_ index: Int) { self.index = Int32(index) }

  /// Sources compare by position, which is by path.
  public static func < (a: SourceID, b: SourceID) -> Bool { a.index < b.index }
}

/// One file of the content folder, as it was read.
public struct Source: Sendable {
  /// Its name within the build.
  public let id: SourceID
  /// Its path within the content folder, with `/` between the parts.
  public let path: String
  /// Its bytes, untouched.
  public let bytes: [UInt8]
  /// The folder that its path is relative to, as the reader can open it; nil for the content folder.
  public let folder: String?
  /// What it is for, by its path.
  let role: FileRole

  /// A file's path and bytes.
  public init(id: SourceID, path: String, bytes: [UInt8], folder: String? = nil) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.folder = folder
    role = FileRole(path: path)
  }
}

/// A run of bytes in one source: where something was written.
public struct Span: Hashable, Sendable {
  /// The source that holds it.
  public let source: SourceID
  /// The first byte.
  public let start: UInt32
  /// The byte after the last.
  public let end: UInt32

  /// The bytes from `start` up to `end` of a source.
  public init(source: SourceID, start: UInt32, end: UInt32) {
    self.source = source
    self.start = start
    self.end = end
  }

  /// The bytes from `start` up to `end` of a source.
  public init(source: SourceID, _ range: Range<Int>) {
    self.init(source: source, start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
  }

  /// The bytes it covers.
  public var range: Range<Int> { Int(start)..<Int(end) }
}
