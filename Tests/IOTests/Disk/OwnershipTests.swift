import Foundation
import Testing

@testable import OpenbookIO

@Suite struct OwnershipTests {
  @Test func anEmptyFolderIsNobodys() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site/empty")
    try await publish(["a": "x"], to: folder["site"])
    #expect(try isWhole(folder, "site", ["a": "x"]))
  }

  @Test(arguments: [true, false]) func namesTheFirstForeignFile(hasRecord: Bool) async throws {
    let folder = TemporaryFolder()
    try await publish(["a": "x", "sub/b": "x"], to: folder["site"])
    if !hasRecord { try folder.remove(".openbook") }
    try folder.write("site/sub/z", "mine")
    try folder.write("site/CNAME", "mine")
    let error = await #expect(throws: DiskError.self) { try await publish(["a": "y"], to: folder["site"]) }
    #expect(error?.message.contains("'\(folder["site/CNAME"])' is not a file of this site") == true)
    #expect(error?.help?.contains("static/") == true)
    #expect(folder.read("site/a") == "x")
    #expect(folder.read("site/sub/z") == "mine")

    try await publish(request(["a": "y"], force: true), to: folder["site"])
    #expect(try isWhole(folder, "site", ["a": "y"]))
    try await publish(["a": "z"], to: folder["site"])
    #expect(try isWhole(folder, "site", ["a": "z"]))
  }

  @Test(arguments: [
    "{}", "", "{\"generator\": \"other\", \"files\": [{\"path\": \"index.html\"}]}", "{\"generator\": \"openbook\"}",
    "{\"generator\": \"openbook\", \"files\": [{\"path\": \"index.html\"}]} x",
    "{\"generator\": \"openbook\", \"files\": [{\"path\": \"index.html\"", "[[[[[[[[[",
    "{\"generator\": \"openbook\", \"files\": [{\"path\": \"other\"}]}",
  ])
  func aManifestThatIsNotOursOwnsNothing(manifest: String) async throws {
    let folder = TemporaryFolder()
    try folder.write("site/index.html", "mine")
    try folder.write("site/manifest.json", manifest)
    await #expect(throws: DiskError.self) { try await publish(["a": "x"], to: folder["site"]) }
    #expect(folder.read("site/index.html") == "mine")
  }

  @Test func aWebAppManifestAloneIsForeign() async throws {
    let folder = TemporaryFolder()
    try folder.write("site/manifest.json", "{\"name\": \"app\"}")
    await #expect(throws: DiskError.self) { try await publish(["a": "x"], to: folder["site"]) }
  }

  @Test func aSiteCopiedFromElsewhereIsOurs() async throws {
    let folder = TemporaryFolder()
    try await publish(["a": "x", "b/c": "x"], to: folder["site"])
    try FileManager.default.copyItem(atPath: folder["site"], toPath: folder["copy"])
    let report = try await publish(["a": "x", "b/c": "y"], to: folder["copy"])
    #expect(report.same == 1 && report.changed == 1)
    #expect(try isWhole(folder, "copy", ["a": "x", "b/c": "y"]))
  }

  @Test(arguments: ["", "content", "content/inner", "other/deep"])
  func neverReplacesAProtectedFolder(output: String) async throws {
    let folder = TemporaryFolder()
    try folder.write("content/inner/a.md", "mine")
    try folder.write("other/deep/templates/x", "mine")
    let protected = [folder["content/inner"], folder["other/deep/templates"]]
    let request = request(["a": "x"], force: true, protected: protected)
    await #expect(throws: DiskError.self) { try await publish(request, to: folder[output]) }
    #expect(folder.read("content/inner/a.md") == "mine")
    #expect(folder.read("other/deep/templates/x") == "mine")
  }

  @Test(arguments: ["site", "site/.git", "site/.git/hooks", "above"])
  func neverReplacesARepository(output: String) async throws {
    let folder = TemporaryFolder()
    try folder.write("site/.git/config", "mine")
    try folder.write("above/project/.git", "gitdir: elsewhere")
    await #expect(throws: DiskError.self) {
      try await publish(request(["a": "x"], force: true), to: folder[output])
    }
    #expect(folder.read("site/.git/config") == "mine")
    #expect(folder.read("above/project/.git") == "gitdir: elsewhere")
  }

  @Test(arguments: ["/", "/root/..", "/home/../"]) func neverReplacesTheRoot(output: String) {
    #expect(throws: DiskError.self) { _ = try Workspace.open(output: output) }
  }

  @Test func neverReplacesTheHomeFolder() {
    #expect(throws: DiskError.self) { _ = try Workspace.open(output: NSHomeDirectory()) }
  }

  @Test func followsALinkToTheOutput() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("elsewhere/real")
    try folder.link("site", to: "elsewhere/real")
    try await publish(["a": "x"], to: folder["site"])
    #expect(FileStatus.of(folder["site"])?.kind == .link)
    #expect(try isWhole(folder, "elsewhere/real", ["a": "x"]))
    #expect(folder.exists("elsewhere/.openbook/real/cache"))
  }

  @Test func refusesALinkToNowhereAndAFileInTheWay() async throws {
    let folder = TemporaryFolder()
    try folder.link("dangling", to: "nowhere")
    try folder.write("file", "mine")
    for name in ["dangling", "file"] {
      await #expect(throws: DiskError.self) {
        try await publish(request(["a": "x"], force: true), to: folder[name])
      }
    }
    #expect(folder.read("file") == "mine")
    #expect(!folder.exists("nowhere"))
  }

  @Test func aSecondBuildIsToldWhoHasTheLock() throws {
    let folder = TemporaryFolder()
    let first = try Workspace.open(output: folder["site"])
    let error = #expect(throws: DiskError.self) { _ = try Workspace.open(output: folder["site"]) }
    #expect(error?.message == "another build is writing '\(folder["site"])' (process \(getpid()))")
    _ = try Workspace.open(output: folder["other"])
    #expect(first.output == folder["site"])
  }
}
