import Testing

@testable import OpenbookIO

@Suite struct KeptFolderTests {
  @Test func settlingWaitsForTheFileSystemsClock() throws {
    let folder = TemporaryFolder()
    let opened = try KeptFolder.open(parent: folder.path, name: "site", output: folder["site"])
    let kept = try #require(opened)
    let soon = try #require(kept.now()) + 6_000_000
    #expect(kept.settle(after: soon))
    let later = try #require(kept.now())
    #expect(later > soon)
    #expect(!kept.settle(after: soon + 60_000_000_000))
  }
}
