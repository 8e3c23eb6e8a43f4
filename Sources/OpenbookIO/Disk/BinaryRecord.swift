import OpenbookCore

/// Writes numbers (little-endian), bytes and text one after the other, for files that only this machine reads.
struct BinaryWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 4_096) { bytes.reserveCapacity(capacity) }

  mutating func byte(_ value: UInt8) { bytes.append(value) }

  mutating func word(_ value: UInt64) { append(value.littleEndian) }

  mutating func number(_ value: Int) { word(UInt64(bitPattern: Int64(value))) }

  mutating func data(_ data: [UInt8]) {
    number(data.count)
    bytes.append(contentsOf: data)
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    PathBytes.withBytes(text) { bytes.append(contentsOf: $0) }
  }

  mutating func stamp(_ stamp: FileStamp) {
    append(
      (
        stamp.size.littleEndian, stamp.modified.littleEndian, stamp.changed.littleEndian, stamp.inode.littleEndian,
        stamp.device.littleEndian
      ))
  }

  mutating func digest(_ digest: SHA256.Digest) { append(digest.words) }

  /// Appends the memory of a number, or of a tuple of numbers, in one step.
  private mutating func append<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// The bytes after a head that names their kind and holds their fingerprint, which shows damage.
  func sealed(_ kind: StaticString) -> [UInt8] {
    var sealed = BinaryWriter(capacity: kind.utf8CodeUnitCount + 16 + bytes.count)
    sealed.bytes.append(contentsOf: UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount))
    var seal = Fingerprint()
    seal.mix(bytes)
    sealed.word(seal.high)
    sealed.word(seal.low)
    sealed.bytes.append(contentsOf: bytes)
    return sealed.bytes
  }
}

/// Reads what a `BinaryWriter` wrote. It never reads past the end: after the first fault everything is zero or empty,
/// and `isWhole` is false.
struct BinaryReader {
  private let bytes: [UInt8]
  private var position: Int
  private var failed = false

  /// Reads sealed bytes; `nil` if they are of another kind, or damaged.
  init?(sealed bytes: [UInt8], _ kind: StaticString) {
    let head = UnsafeBufferPointer(start: kind.utf8Start, count: kind.utf8CodeUnitCount)
    guard bytes.starts(with: head) else { return nil }
    self.bytes = bytes
    position = head.count
    let recorded = Fingerprint(high: word(), low: word())
    let start = position
    var seal = Fingerprint()
    guard !failed else { return nil }
    bytes.withUnsafeBytes { seal.mix(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    guard seal == recorded else { return nil }
  }

  /// Whether everything was there, and nothing is left.
  var isWhole: Bool { !failed && position == bytes.count }

  mutating func byte() -> UInt8 { load(0 as UInt8) }

  mutating func word() -> UInt64 { UInt64(littleEndian: load(0)) }

  /// A number of things that take at least `size` bytes each; 0 where there cannot be that many.
  mutating func count(size: Int = 1) -> Int {
    let value = word()
    guard !failed, value <= UInt64((bytes.count - position) / size) else {
      failed = true
      return 0
    }
    return Int(value)
  }

  mutating func data() -> [UInt8] {
    let count = count()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() -> String {
    let count = count()
    defer { position += count }
    let start = position
    let text = bytes.withUnsafeBufferPointer {
      String(validating: UnsafeBufferPointer(rebasing: $0[start..<start + count]), as: UTF8.self)
    }
    if text == nil { failed = true }
    return text ?? ""
  }

  mutating func stamp() -> FileStamp {
    let stamp = load((0 as Int64, 0 as Int64, 0 as Int64, 0 as UInt64, 0 as UInt64))
    return FileStamp(
      size: Int64(littleEndian: stamp.0), modified: Int64(littleEndian: stamp.1), changed: Int64(littleEndian: stamp.2),
      inode: UInt64(littleEndian: stamp.3), device: UInt64(littleEndian: stamp.4))
  }

  mutating func digest() -> SHA256.Digest { SHA256.Digest(words: load((0, 0, 0, 0))) }

  /// Takes the memory of a number, or of a tuple of numbers, in one step; `fallback` past the end.
  private mutating func load<Value: BitwiseCopyable>(_ fallback: Value) -> Value {
    guard !failed, bytes.count - position >= MemoryLayout<Value>.size else {
      failed = true
      return fallback
    }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: position, as: Value.self) }
    position += MemoryLayout<Value>.size
    return value
  }
}
