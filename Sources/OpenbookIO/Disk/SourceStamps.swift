/// A record of every source of a build, small enough to keep, from which the next build can tell that none changed.
///
/// A stamp proves that a file is as it was, unless the file was written so close to the recording that a second write
/// may have had the same time: those files are recorded with the SHA-256 of their bytes, and compared by it.
public struct SourceStamps: Hashable, Sendable {
  private struct File: Hashable {
    let path: String
    let stamp: FileStamp
    /// Where the stamp alone proves nothing.
    let digest: SHA256.Digest?
  }

  private static let kind: StaticString = "openbook source stamps 2\n"
  private let files: [File]
  private let folders: [String]
  private let oddities: [Oddity]

  /// The record of a listing.
  ///
  /// - Parameters:
  ///   - contents: The bytes of the listing's files, in its order; `nil` for a file that was not read.
  ///   - recordedAt: The file system's time before the listing began, from `Workspace.openedAt`, in nanoseconds since
  ///     1970.
  public static func encode(_ listing: Listing, contents: [[UInt8]?], recordedAt: Int64) -> [UInt8] {
    var writer = BinaryWriter(capacity: 96 * listing.files.count + 1_024)
    writer.number(listing.files.count)
    for (index, file) in listing.files.enumerated() {
      writer.text(file.path)
      writer.stamp(file.stamp)
      let isFresh = file.stamp.newest >= recordedAt &- margin(file.stamp)
      let bytes = isFresh && index < contents.count ? contents[index] : nil
      // 0: the stamp proves it. 1: so do the bytes. 2: it was not read, so nothing does.
      writer.byte(isFresh ? bytes == nil ? 2 : 1 : 0)
      if let bytes { writer.digest(SHA256.digest(bytes)) }
    }
    writer.number(listing.folders.count)
    for folder in listing.folders { writer.text(folder) }
    writer.number(listing.oddities.count)
    for oddity in listing.oddities {
      writer.text(oddity.path)
      writer.byte(oddity.kind.rawValue)
    }
    return writer.sealed(kind)
  }

  /// How long before the recording a write may still be mistaken: the grain of clocks, or of whole seconds.
  private static func margin(_ stamp: FileStamp) -> Int64 { stamp.isCoarse ? 2_000_000_000 : 50_000_000 }

  /// Reads a record; `nil` if it is damaged, of another version, or holds a file that nothing can be proved of.
  public init?(_ bytes: [UInt8]) {
    guard var reader = BinaryReader(sealed: bytes, Self.kind) else { return nil }
    var files: [File] = []
    for _ in 0..<reader.count(size: 49) {
      let path = reader.text()
      let stamp = reader.stamp()
      let proof = reader.byte()
      guard proof < 2 else { return nil }
      files.append(File(path: path, stamp: stamp, digest: proof == 1 ? reader.digest() : nil))
    }
    var folders: [String] = []
    for _ in 0..<reader.count(size: 8) { folders.append(reader.text()) }
    var oddities: [Oddity] = []
    for _ in 0..<reader.count(size: 9) {
      let path = reader.text()
      guard let kind = Oddity.Kind(rawValue: reader.byte()) else { return nil }
      oddities.append(Oddity(path: path, kind: kind))
    }
    guard reader.isWhole else { return nil }
    self.files = files
    self.folders = folders
    self.oddities = oddities
  }

  /// Whether a listing of the same folder shows the same paths, with the same bytes.
  ///
  /// - Throws: `DiskError` where a file has to be read and cannot be.
  public func isUnchanged(comparedWith listing: Listing) throws(DiskError) -> Bool {
    guard files.count == listing.files.count, oddities == listing.oddities,
      folders.elementsEqual(listing.folders, by: { PathBytes.compare($0, $1) == 0 })
    else { return false }
    for (recorded, found) in zip(files, listing.files) {
      guard PathBytes.compare(recorded.path, found.path) == 0, recorded.stamp.isSameSource(as: found.stamp) else {
        return false
      }
    }
    var root: OpenFolder?
    for (recorded, found) in zip(files, listing.files) {
      guard let digest = recorded.digest else { continue }
      let folder = if let root { root } else { try OpenFolder.open(listing.root) }
      root = folder
      let bytes = try ContentFolder.bytes(of: found, in: folder, cap: Int.max)
      guard let bytes, SHA256.digest(bytes) == digest else { return false }
    }
    return true
  }
}

extension FileStamp {
  /// Equal but for the device, whose number can differ after a restart.
  fileprivate func isSameSource(as other: FileStamp) -> Bool {
    size == other.size && modified == other.modified && changed == other.changed && inode == other.inode
  }
}
