import Foundation
import Testing

@testable import OpenbookIO

/// Outputs that cannot be exchanged in one step.
@Suite(.enabled(if: Mounts.areAllowed, "needs root, to mount file systems")) struct InPlaceTests {
  @Test func aMountPointIsWrittenFileByFile() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site")
    try await Mounts.with(folder["site"]) {
      var inode: UInt64?
      for pages in CrashTests.generations + [CrashTests.next] {
        let report = try await publish(pages, to: folder["site"])
        #expect(report.inPlaceReason == "'\(folder["site"])' is a mount point")
        #expect(try isWhole(folder, "site", pages))
        #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == [1, 2, 3])
        #expect(inode == nil || folder.stamp("site/a/x")?.inode == inode)
        inode = folder.stamp("site/a/x")?.inode
      }
      let before = folder.stamp("site/manifest.json")
      let report = try await publish(CrashTests.next, to: folder["site"])
      #expect(report.same == CrashTests.next.count && report.removed == 0)
      #expect(folder.stamp("site/manifest.json") == before)
    }
  }

  @Test func aSiteThatBecomesAMountPointAndBack() async throws {
    let folder = TemporaryFolder()
    try await publish(CrashTests.generations[0], to: folder["site"])
    try await publish(CrashTests.generations[1], to: folder["site"])
    try await Mounts.with(folder["site"]) {
      let report = try await publish(CrashTests.generations[2], to: folder["site"])
      #expect(report.wroteInPlace)
      #expect(try isWhole(folder, "site", CrashTests.generations[2]))
    }
    #expect(try isWhole(folder, "site", CrashTests.generations[1]))
    let report = try await publish(CrashTests.next, to: folder["site"])
    #expect(!report.wroteInPlace)
    #expect(try isWhole(folder, "site", CrashTests.next))
  }

  @Test func whereNothingCanBeKeptItIsWrittenInPlaceToo() async throws {
    let folder = TemporaryFolder()
    try await Mounts.with(folder.path) {
      try folder.makeFolder("site")
      try await Mounts.with(folder["site"]) {
        try Mounts.makeReadOnly(folder.path)
        for pages in CrashTests.generations {
          let workspace = try Workspace.open(output: folder["site"])
          #expect(workspace.openedAt == nil)
          let report = try await publish(pages, to: folder["site"])
          #expect(report.inPlaceReason == "the folder '\(folder.path)' cannot be written to")
          #expect(try isWhole(folder, "site", pages))
        }
        let report = try await publish(CrashTests.generations[2], to: folder["site"])
        #expect(report.same == CrashTests.generations[2].count)
      }
    }
  }

  @Test func aBuildInPlaceThatWasKilledIsPutRight() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site")
    try await Mounts.with(folder["site"]) {
      let old = CrashTests.generations[1]
      try await publish(old, to: folder["site"])
      let paths = Set(CrashTests.next.keys).union(old.keys).sorted(by: PathBytes.areInOrder)
      try folder.remove("site/b")
      try folder.write("site/b/file", "half")
      try folder.write("site/b/.openbook-new-7", "ha")
      try folder.write("site/manifest.json", Data(Manifest.interim([], paths: paths)))
      #expect(
        try SiteVerification.verify(site: folder["site"]) == [
          .unreadableManifest("is that of a build that did not reach its end")
        ])
      try folder.remove(".openbook")
      try await publish(CrashTests.next, to: folder["site"])
      #expect(try isWhole(folder, "site", CrashTests.next))
    }
  }

  @Test func foreignFilesAreKeptInPlaceToo() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site")
    try await Mounts.with(folder["site"]) {
      try folder.write("site/lost+found/x", "mine")
      await #expect(throws: DiskError.self) { try await publish(["a": "x"], to: folder["site"]) }
      #expect(folder.read("site/lost+found/x") == "mine")
      #expect(!folder.exists("site/a"))
      try await publish(request(["lost+found": "x"], force: true), to: folder["site"])
      #expect(try isWhole(folder, "site", ["lost+found": "x"]))
    }
  }

  @Test func aFullDiskLeavesTheOldSite() async throws {
    let folder = TemporaryFolder()
    try await Mounts.with(folder.path, size: "1m") {
      try await publish(CrashTests.next, to: folder["site"])
      var large = CrashTests.next
      for number in 0..<40 { large["large\(number)"] = String(repeating: "x", count: 50_000) }
      let error = await #expect(throws: DiskError.self) { try await publish(large, to: folder["site"]) }
      #expect(error?.message.hasSuffix("No space left on device") == true)
      #expect(error?.help?.contains("free some space") == true)
      #expect(try isWhole(folder, "site", CrashTests.next))
      try await publish(CrashTests.generations[0], to: folder["site"])
      #expect(try isWhole(folder, "site", CrashTests.generations[0]))
    }
  }

  @Test(arguments: [true, false]) func aBuildInPlaceThatFailedIsPutRight(hasRecord: Bool) async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site")
    try await Mounts.with(folder["site"], size: "1m") {
      try await publish(CrashTests.next, to: folder["site"])
      var large = CrashTests.next
      for number in 0..<40 { large["large\(number)"] = String(repeating: "x", count: 50_000) }
      await #expect(throws: DiskError.self) { try await publish(large, to: folder["site"]) }
      #expect((0..<40).contains { folder.exists("site/large\($0)") })
      if !hasRecord { try folder.remove(".openbook") }
      try await publish(CrashTests.next, to: folder["site"])
      #expect(try isWhole(folder, "site", CrashTests.next))
    }
  }

  @Test func noBuildEmptiesWhatIsMountedInside() async throws {
    let folder = TemporaryFolder()
    try await publish(["a": "x"], to: folder["site"])
    try folder.makeFolder("site/media")
    try await Mounts.with(folder["site/media"]) {
      try folder.write("site/media/film", "mine")
      for force in [true, false] {
        let error = await #expect(throws: DiskError.self) {
          try await publish(request(["a": "y"], force: force), to: folder["site"])
        }
        #expect(error?.help == "unmount it")
      }
      #expect(folder.read("site/media/film") == "mine")
    }
  }
}
