import Foundation
import OpenbookCore
import Testing

@testable import OpenbookIO

/// What a build killed at some moment leaves behind, put together by hand; the next build must make it right.
@Suite struct CrashTests {
  static let generations: [Pages] = [
    ["index.html": "1", "a/x": "1", "a/y": "1", "gone/z": "1"],
    ["index.html": "2", "a/x": "1", "a/y": "2", "b": "2"],
    ["index.html": "3", "a/x": "1", "a/y": "2", "b/file": "3"],
  ]
  static let next: Pages = ["index.html": "4", "a/x": "1", "a/y": "1", "gone": "4", "b/file": "4"]

  /// Copies of the cache after each generation, with the site at the last one.
  private func build(_ folder: TemporaryFolder) async throws -> [Data] {
    var caches: [Data] = []
    for pages in Self.generations {
      try await publish(pages, to: folder["site"])
      caches.append(try #require(FileManager.default.contents(atPath: folder[".openbook/site/cache"])))
    }
    return caches
  }

  /// Publishes twice more and looks at the site each time.
  private func expectRecovery(_ folder: TemporaryFolder) async throws {
    let kept = folder.stamp("site/a/x")
    try await publish(Self.next, to: folder["site"])
    #expect(try isWhole(folder, "site", Self.next))
    #expect(folder.stamp("site/a/x")?.inode == kept?.inode)
    try await publish(Self.generations[0], to: folder["site"])
    #expect(try isWhole(folder, "site", Self.generations[0]))
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() != nil)
  }

  @Test(arguments: 0..<3) func killedBetweenTheExchangeAndTheCache(generation: Int) async throws {
    let folder = TemporaryFolder()
    let caches = try await build(folder)
    try folder.write(".openbook/site/cache", caches[generation])
    if generation < 2 { #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == nil) }
    try await expectRecovery(folder)
  }

  @Test(arguments: [
    "new file", "file missing", "file replaced", "folder missing", "folder added", "folder instead of file",
    "file instead of folder", "stage missing", "stage is a file", "stage is a link", "link to outside", "all missing",
    "bad name",
  ])
  func killedWhileStaging(state: String) async throws {
    let folder = TemporaryFolder()
    _ = try await build(folder)
    try folder.write("outside/index.html", "outside")
    let stage = ".openbook/site/stage"
    switch state {
    case "new file": try folder.write(stage + "/gone", "half")
    case "file missing": try folder.remove(stage + "/a/x")
    case "file replaced":
      try folder.remove(stage + "/index.html")
      try folder.write(stage + "/index.html", "half-writ")
    case "folder missing": try folder.remove(stage + "/a")
    case "folder added": try folder.makeFolder(stage + "/gone/deep")
    case "folder instead of file":
      try folder.remove(stage + "/index.html")
      try folder.makeFolder(stage + "/index.html")
    case "file instead of folder":
      try folder.remove(stage + "/a")
      try folder.write(stage + "/a", "x")
    case "stage missing": try folder.remove(stage)
    case "stage is a file":
      try folder.remove(stage)
      try folder.write(stage, "x")
    case "stage is a link":
      try folder.remove(stage)
      try folder.link(stage, to: folder["outside"])
    case "link to outside":
      try folder.remove(stage + "/a")
      try folder.link(stage + "/a", to: folder["outside"])
    case "bad name":
      let name = Array((folder[stage] + "/a/").utf8.map { CChar(bitPattern: $0) }) + [-1, 0]
      #expect(creat(name, 0o644) >= 0)
    default: try folder.remove(".openbook")
    }
    try await expectRecovery(folder)
    #expect(try folder.tree("outside") == ["/": "", "index.html": "outside"])
  }

  @Test func anEditedFileThatBothTreesShareIsWrittenAnew() async throws {
    let folder = TemporaryFolder()
    _ = try await build(folder)
    let handle = try #require(FileHandle(forWritingAtPath: folder["site/a/x"]))
    try handle.write(contentsOf: Data("!".utf8))
    try handle.close()
    try await publish(Self.next, to: folder["site"])
    #expect(try isWhole(folder, "site", Self.next))
    try await publish(Self.generations[1], to: folder["site"])
    #expect(try isWhole(folder, "site", Self.generations[1]))
  }

  @Test(arguments: 0..<40) func aDamagedCacheIsNoCache(seed: UInt64) async throws {
    let folder = TemporaryFolder()
    var cache = try #require(try await build(folder).last)
    var random = SeededGenerator(seed: seed)
    let position = Int.random(in: 0..<cache.count, using: &random)
    switch seed % 4 {
    case 0: cache.removeSubrange(position...)
    case 1: cache.append(UInt8.random(in: 0...255, using: &random))
    default: cache[position] ^= UInt8.random(in: 1...255, using: &random)
    }
    #expect(BuildRecord(Array(cache)) == nil)
    try folder.write(".openbook/site/cache", cache)
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == nil)
    try await expectRecovery(folder)
  }

  @Test func theCacheOfAnotherSiteIsNoCache() async throws {
    let folder = TemporaryFolder()
    _ = try await build(folder)
    try await publish(["index.html": "other"], to: folder["other"])
    let cache = try #require(FileManager.default.contents(atPath: folder[".openbook/other/cache"]))
    try folder.write(".openbook/site/cache", cache)
    try await expectRecovery(folder)
  }

  @Test(arguments: ["../outside", "/etc/x", "a/../../b"]) func aRecordCannotNameFilesElsewhere(path: String) {
    var trees = KnownTrees()
    trees.folders = [KnownFolder(path: "")]
    trees.files = [KnownFile(path: "a", staged: 1)]
    #expect(BuildRecord(BuildRecord(build: .init(), inputs: [], trees: trees).encoded()) != nil)
    trees.files = [KnownFile(path: path, staged: 1)]
    #expect(BuildRecord(BuildRecord(build: .init(), inputs: [], trees: trees).encoded()) == nil)
  }

  @Test func aFailedBuildLeavesTheOldSite() async throws {
    let folder = TemporaryFolder()
    _ = try await build(folder)
    try folder.write("site/CNAME", "mine")
    let before = try folder.tree("site")
    await #expect(throws: DiskError.self) { try await publish(Self.next, to: folder["site"]) }
    #expect(try folder.tree("site") == before)
    try folder.remove("site/CNAME")
    try await expectRecovery(folder)
  }
}
