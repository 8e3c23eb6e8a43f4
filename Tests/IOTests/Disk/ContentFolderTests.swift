import Foundation
import Testing

@testable import OpenbookIO

@Suite struct ContentFolderTests {
  @Test func listsFilesAndFoldersSortedByBytes() throws {
    let folder = TemporaryFolder()
    for path in ["b.yaml", "a/z.md", "a-b.md", "a/é.md", "Z.md"] { try folder.write(path, path) }
    try folder.makeFolder("empty/inner")
    let listing = try ContentFolder.list(at: folder.path)
    #expect(listing.files.map(\.path) == ["Z.md", "a-b.md", "a/z.md", "a/é.md", "b.yaml"])
    #expect(listing.folders == ["a", "empty", "empty/inner"])
    #expect(listing.oddities.isEmpty)
    #expect(listing.files.first?.stamp.size == 4)
  }

  @Test(arguments: [
    ".hidden", "a~", "#a#", "a.swp", "a.swo", "a.bak", "a.orig", ".#lock", "folder.bak/a.md", ".git/config",
  ])
  func leavesOutHiddenFilesAndBackups(path: String) throws {
    let folder = TemporaryFolder()
    try folder.write(path, "x")
    try folder.write("kept.md", "x")
    let listing = try ContentFolder.list(at: folder.path)
    #expect(listing.files.map(\.path) == ["kept.md"])
    #expect(listing.oddities.isEmpty)
  }

  @Test func leavesOutTheOutput() throws {
    let folder = TemporaryFolder()
    for path in ["site/index.html", "site2/a.md", "a.md"] { try folder.write(path, "x") }
    try folder.link("link", to: "site")
    let listing = try ContentFolder.list(at: folder.path, excluding: [folder["site"]])
    #expect(listing.files.map(\.path) == ["a.md", "site2/a.md"])
    #expect(listing.oddities.isEmpty)
  }

  @Test(arguments: [
    ("../outside.md", Oddity.Kind.linkOutside), ("/etc/passwd", .linkOutside), ("nowhere.md", .brokenLink),
    ("link", .linkLoop), (".", .linkLoop), (".secret", .linkOutside),
  ])
  func reportsLinks(target: String, kind: Oddity.Kind) throws {
    let folder = TemporaryFolder()
    try folder.write("outside.md", "secret")
    try folder.write("root/.secret", "secret")
    try folder.link("root/link", to: target)
    let listing = try ContentFolder.list(at: folder["root"])
    #expect(listing.oddities == [Oddity(path: "link", kind: kind)])
    #expect(listing.files.isEmpty)
  }

  @Test func followsLinksThatStayInside() async throws {
    let folder = TemporaryFolder()
    try folder.write("shared/a.md", "inside")
    try folder.link("strategy/file.md", to: "../shared/a.md")
    try folder.link("strategy/folder", to: folder["shared"])
    let listing = try ContentFolder.list(at: folder.path)
    #expect(listing.files.map(\.path) == ["shared/a.md", "strategy/file.md", "strategy/folder/a.md"])
    #expect(Set(listing.files.map(\.stamp)).count == 1)
    let contents = try await ContentFolder.read(listing.files, of: listing, jobs: 2, cap: 100)
    #expect(contents == Array(repeating: Array("inside".utf8), count: 3))
  }

  @Test func linksThatMultiplyComeToAnEnd() throws {
    let folder = TemporaryFolder()
    for level in 0..<20 {
      try folder.makeFolder("\(level)")
      for link in 0..<2 { try folder.link("\(level)/l\(link)", to: "../\(level + 1)") }
    }
    try folder.write("20/a.md", "x")
    let listing = try ContentFolder.list(at: folder.path)
    #expect(listing.files.count < 2_000)
    #expect(listing.oddities.contains { $0.kind == .linkLoop })
  }

  @Test func neverOpensAPipe() throws {
    let folder = TemporaryFolder()
    #expect(mkfifo(folder["pipe.md"], 0o644) == 0)
    #expect(try ContentFolder.list(at: folder.path).oddities == [Oddity(path: "pipe.md", kind: .specialFile)])
  }

  @Test(arguments: [
    ([0x61, 0xFF], "a\u{FFFD}"), ([0x61, 0x0A], "a\\u{A}"), ([0x61, 0xE2, 0x80, 0xAE], "a\\u{202E}"),
  ])
  func reportsBadNames(name: [UInt8], shown: String) throws {
    let folder = TemporaryFolder()
    let path = Array(folder.path.utf8) + [0x2F] + name + [0]
    let descriptor = path.withUnsafeBytes {
      open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o644)
    }
    #expect(descriptor >= 0)
    close(descriptor)
    let listing = try ContentFolder.list(at: folder.path)
    #expect(listing.oddities == [Oddity(path: shown, kind: .badName)])
    #expect(listing.files.isEmpty)
  }

  @Test func doesNotReadBeyondTheCap() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "123")
    try folder.write("b.md", "1234")
    let listing = try ContentFolder.list(at: folder.path)
    #expect(try await ContentFolder.read(listing.files, of: listing, jobs: 1, cap: 3) == [Array("123".utf8), nil])
  }

  @Test func aFileThatVanishesIsAnError() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "x")
    let listing = try ContentFolder.list(at: folder.path)
    try folder.remove("a.md")
    let error = await #expect(throws: DiskError.self) {
      try await ContentFolder.read(listing.files, of: listing, jobs: 1, cap: 3)
    }
    #expect(error?.message == "cannot read '\(folder["a.md"])': No such file or directory")
  }

  @Test func aFileThatBecomesAPipeOrALinkIsAnError() async throws {
    let folder = TemporaryFolder()
    try folder.write("a.md", "x")
    let listing = try ContentFolder.list(at: folder.path)
    try folder.remove("a.md")
    #expect(mkfifo(folder["a.md"], 0o644) == 0)
    await #expect(throws: DiskError.self) {
      try await ContentFolder.read(listing.files, of: listing, jobs: 1, cap: 3)
    }
    try folder.remove("a.md")
    try folder.link("a.md", to: "/etc/hostname")
    await #expect(throws: DiskError.self) {
      try await ContentFolder.read(listing.files, of: listing, jobs: 1, cap: 300)
    }
  }

  @Test func aMissingFolderIsAnError() throws {
    #expect(throws: DiskError.self) { try ContentFolder.list(at: "/nonexistent/content") }
  }
}
