import OpenbookCore

/// What one build leaves for the next, in `cache`: both trees, and what the site was made from.
///
/// It is a convenience and never believed: a damaged one is as good as none, and every stamp in it is compared with
/// the file system before anything follows from it.
struct BuildRecord: Hashable, Sendable {
  let build: Fingerprint
  let inputs: [UInt8]
  let trees: KnownTrees

  /// Another layout is another kind, so that an older or newer record is none.
  private static let kind: StaticString = "openbook build record 2\n"

  func encoded() -> [UInt8] {
    var writer = BinaryWriter(capacity: inputs.count + 170 * trees.files.count + 120 * trees.folders.count + 256)
    writer.word(build.high)
    writer.word(build.low)
    writer.data(inputs)
    writer.number(trees.files.count)
    for file in trees.files {
      writer.text(file.path)
      writer.byte((file.live == nil ? 0 : 1) | (file.staged == nil ? 0 : 2))
      if let live = file.live {
        writer.stamp(live.stamp)
        writer.digest(live.digest)
        writer.word(live.fingerprint.high)
        writer.word(live.fingerprint.low)
      }
      if let staged = file.staged { writer.word(staged) }
    }
    writer.number(trees.folders.count)
    for folder in trees.folders {
      writer.text(folder.path)
      writer.byte((folder.live == nil ? 0 : 1) | (folder.staged == nil ? 0 : 2))
      if let live = folder.live { writer.stamp(live) }
      if let staged = folder.staged { writer.stamp(staged) }
    }
    return writer.sealed(Self.kind)
  }

  init(build: Fingerprint, inputs: [UInt8], trees: KnownTrees) {
    self.build = build
    self.inputs = inputs
    self.trees = trees
  }

  /// The record that a build left; `nil` if there is none that can be read.
  init?(in kept: KeptFolder) {
    guard let cache = FileBytes.contents(of: "cache", in: kept.folder) else { return nil }
    self.init(cache.bytes)
  }

  /// The record in some bytes; `nil` if they are damaged or of another kind.
  init?(_ bytes: [UInt8]) {
    guard var reader = BinaryReader(sealed: bytes, Self.kind) else { return nil }
    build = Fingerprint(high: reader.word(), low: reader.word())
    inputs = reader.data()
    var trees = KnownTrees()
    let files = reader.count(size: 9)
    trees.files.reserveCapacity(files)
    for _ in 0..<files {
      var file = KnownFile(path: reader.text())
      let flags = reader.byte()
      if flags & 1 != 0 {
        file.live = LiveFile(
          stamp: reader.stamp(), digest: reader.digest(),
          fingerprint: Fingerprint(high: reader.word(), low: reader.word()), isTrusted: true)
      }
      if flags & 2 != 0 { file.staged = reader.word() }
      trees.files.append(file)
    }
    let folders = reader.count(size: 9)
    trees.folders.reserveCapacity(folders)
    for _ in 0..<folders {
      var folder = KnownFolder(path: reader.text())
      let flags = reader.byte()
      if flags & 1 != 0 { folder.live = reader.stamp() }
      if flags & 2 != 0 { folder.staged = reader.stamp() }
      trees.folders.append(folder)
    }
    guard reader.isWhole, Self.isSound(trees) else { return nil }
    self.trees = trees
  }

  /// Paths of a record are removed and linked: none may lead out of the trees.
  private static func isSound(_ trees: KnownTrees) -> Bool {
    trees.folders.first?.path.isEmpty == true && trees.files.allSatisfy { PathBytes.isValid($0.path) }
      && trees.folders.dropFirst().allSatisfy { PathBytes.isValid($0.path) }
  }
}
