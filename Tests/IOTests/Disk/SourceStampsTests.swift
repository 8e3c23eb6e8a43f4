import Foundation
import Testing

@testable import OpenbookIO

@Suite struct SourceStampsTests {
  private func listing(_ folder: TemporaryFolder) throws -> Listing { try ContentFolder.list(at: folder.path) }

  private func record(_ folder: TemporaryFolder, at moment: Int64) async throws -> SourceStamps {
    let listing = try listing(folder)
    let contents = try await ContentFolder.read(listing.files, of: listing, jobs: 1, cap: 1_000)
    return try #require(SourceStamps(SourceStamps.encode(listing, contents: contents, recordedAt: moment)))
  }

  @Test(arguments: [Int64.max, 0]) func nothingTouchedIsUnchanged(moment: Int64) async throws {
    let folder = TemporaryFolder()
    try folder.write("a/b.md", "text")
    try folder.link("broken", to: "nowhere")
    let stamps = try await record(folder, at: moment)
    #expect(try stamps.isUnchanged(comparedWith: listing(folder)))
  }

  @Test(arguments: ["edit", "touch", "add", "remove", "rename", "add folder", "mend link", "replace"])
  func everyDeedIsSeen(deed: String) async throws {
    let folder = TemporaryFolder()
    try folder.write("a/b.md", "text")
    try folder.link("broken", to: "nowhere")
    let stamps = try await record(folder, at: Int64.max)
    switch deed {
    case "edit": try folder.write("a/b.md", "TEXT")
    case "touch": utimes(folder["a/b.md"], nil)
    case "add": try folder.write("a/c.md", "")
    case "remove": try folder.remove("a/b.md")
    case "rename": rename(folder["a/b.md"], folder["a/B.md"])
    case "add folder": try folder.makeFolder("c")
    case "replace":
      try folder.write("new", "text")
      rename(folder["new"], folder["a/b.md"])
    default: try folder.write("nowhere", "x")
    }
    #expect(try !stamps.isUnchanged(comparedWith: listing(folder)))
  }

  /// Two writes in one tick of the clock give one stamp; only the bytes can tell.
  @Test func aFileWrittenAsItWasRecordedIsComparedByItsBytes() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "text")
    let before = try listing(folder)
    let changed = try #require(before.files.first?.stamp.newest)
    let fresh = try await record(folder, at: changed + 40_000_000)
    let settled = try await record(folder, at: changed + 60_000_000)
    #expect(try fresh.isUnchanged(comparedWith: before))
    try folder.write("a.md", "TEXT")
    // The old listing stands for one whose stamps did not move.
    #expect(try !fresh.isUnchanged(comparedWith: before))
    #expect(try settled.isUnchanged(comparedWith: before))
  }

  @Test func wholeSecondsNeedMoreCare() {
    let stamp = FileStamp(size: 1, modified: 10_000_000_000, changed: 10_000_000_000, inode: 1, device: 1)
    let listing = Listing(
      root: "/", files: [ContentFile(path: "a", stamp: stamp, realPath: "a")], folders: [], oddities: [])
    let near = SourceStamps.encode(listing, contents: [[1]], recordedAt: 11_900_000_000)
    let far = SourceStamps.encode(listing, contents: [[1]], recordedAt: 12_100_000_000)
    #expect(near.count == far.count + 32)
  }

  @Test func aFreshFileThatWasNotReadProvesNothing() throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "text")
    let bytes = SourceStamps.encode(try listing(folder), contents: [nil], recordedAt: 0)
    #expect(SourceStamps(bytes) == nil)
  }

  @Test func aDamagedRecordIsNone() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "text")
    let bytes = SourceStamps.encode(try listing(folder), contents: [Array("text".utf8)], recordedAt: 0)
    #expect(SourceStamps(bytes) != nil)
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x10
      #expect(SourceStamps(damaged) == nil)
      #expect(SourceStamps(Array(bytes[..<position])) == nil)
    }
  }

  @Test func theWorkspacesClockIsTheFileSystems() throws {
    let folder = TemporaryFolder()
    try folder.write("before", "x")
    let workspace = try Workspace.open(output: folder["site"])
    try folder.write("after", "x")
    let openedAt = workspace.openedAt
    let moment = try #require(openedAt)
    let before = try #require(folder.stamp("before"))
    let after = try #require(folder.stamp("after"))
    #expect(before.newest <= moment && moment <= after.newest)
  }
}
