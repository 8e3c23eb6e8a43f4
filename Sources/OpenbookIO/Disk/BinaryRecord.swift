/// Writes numbers (little-endian), bytes and text one after the other, for files that only this machine reads.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

  mutating func word(_ value: UInt64) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func number(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func data(_ data: [UInt8]) {
    number(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func stamp(_ stamp: FileStamp) {
    word(UInt64(bitPattern: stamp.size))
    word(UInt64(bitPattern: stamp.modified))
    word(UInt64(bitPattern: stamp.changed))
    word(stamp.inode)
    word(stamp.device)
  }

  mutating func digest(_ digest: SHA256.Digest) {
    for index in 0..<4 { word(digest.words[index]) }
  }

  /// The bytes after a head that names their kind and holds their SHA-256.
  func sealed(_ kind: StaticString) -> [UInt8] {
    var sealed = [UInt8](UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount))
    sealed.reserveCapacity(sealed.count + 32 + bytes.count)
    var head = BinaryWriter(capacity: 32)
    head.digest(SHA256.digest(bytes))
    sealed.append(contentsOf: head.bytes)
    sealed.append(contentsOf: bytes)
    return sealed
  }
}

/// Reads what a `BinaryWriter` wrote. It never reads past the end: after the first fault everything is zero or empty,
/// and `isWhole` is false.
struct BinaryReader {
  private let bytes: [UInt8]
  private var position: Int
  private var failed = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = 0
  }

  /// Reads sealed bytes; `nil` if they are of another kind, or damaged.
  init?(sealed bytes: [UInt8], _ kind: StaticString) {
    let head = UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount)
    guard bytes.starts(with: head) else { return nil }
    self.bytes = bytes
    position = head.count
    let recorded = digest()
    let start = position
    let actual = bytes.withUnsafeBytes { SHA256.digest(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    guard !failed, actual == recorded else { return nil }
  }

  /// Whether everything was there, and nothing is left.
  var isWhole: Bool { !failed && position == bytes.count }

  mutating func word() -> UInt64 {
    guard !failed, bytes.count - position >= 8 else {
      failed = true
      return 0
    }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: UInt64.self) }
    position += 8
    return UInt64(littleEndian: value)
  }

  /// A number of things that take at least `size` bytes each; 0 where there cannot be that many.
  mutating func count(size: Int = 1) -> Int {
    let value = word()
    guard !failed, value <= UInt64((bytes.count - position) / size) else {
      failed = true
      return 0
    }
    return Int(value)
  }

  mutating func byte() -> UInt8 {
    guard !failed, position < bytes.count else {
      failed = true
      return 0
    }
    position += 1
    return bytes[position - 1]
  }

  mutating func data() -> [UInt8] {
    let count = count()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() -> String {
    let count = count()
    defer { position += count }
    guard let text = String(validating: bytes[position..<position + count], as: UTF8.self) else {
      failed = true
      return ""
    }
    return text
  }

  mutating func stamp() -> FileStamp {
    FileStamp(
      size: Int64(bitPattern: word()), modified: Int64(bitPattern: word()), changed: Int64(bitPattern: word()),
      inode: word(), device: word())
  }

  mutating func digest() -> SHA256.Digest {
    SHA256.Digest(words: SIMD4(word(), word(), word(), word()))
  }
}
