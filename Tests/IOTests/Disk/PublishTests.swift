import Foundation
import Synchronization
import Testing

@testable import OpenbookIO

@Suite struct PublishTests {
  static let pages: Pages = [
    "index.html": "home", "metrics/a/index.html": "a", "metrics/b/index.html": "b", "assets/style.css": "css",
  ]

  @Test func writesTheSiteAndItsManifest() async throws {
    let folder = TemporaryFolder()
    let report = try await publish(["b/é.txt": "two", "a": "x"], to: folder["new/site"])
    #expect(report.created == 2 && report.changed == 0 && report.same == 0 && report.removed == 0)
    #expect(!report.wroteInPlace)
    #expect(
      folder.read("new/site/manifest.json") == """
        {
          "generator": "openbook",
          "format": 1,
          "version": "1.0",
          "as-of": null,
          "files": [
            {"path": "a", "sha256": "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881", "size": 1},
            {"path": "b/é.txt", "sha256": "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3", "size": 3}
          ]
        }

        """)
    #expect(try isWhole(folder, "new/site", ["b/é.txt": "two", "a": "x"]))
  }

  @Test func reportsWhatBecameOfEachFile() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    var next = Self.pages
    next["metrics/b/index.html"] = nil
    next["metrics/a/index.html"] = "A"
    next["metrics/c/index.html"] = "c"
    let report = try await publish(next, to: folder["site"])
    #expect((report.created, report.changed, report.same, report.removed) == (1, 1, 2, 1))
    #expect(try isWhole(folder, "site", next))
  }

  @Test func unchangedFilesKeepInodeAndTime() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    let before = folder.stamp("site/index.html")
    for version in 0..<5 {
      var next = Self.pages
      next["metrics/a/index.html"] = "version \(version)"
      try await publish(next, to: folder["site"])
      #expect(folder.stamp("site/index.html")?.inode == before?.inode)
      #expect(folder.stamp("site/index.html")?.modified == before?.modified)
      #expect(try isWhole(folder, "site", next))
      #expect(try await Workspace.open(output: folder["site"]).recordedInputs() != nil)
    }
  }

  @Test func sameInputGivesTheSameTreeWhateverTheJobsAndOrder() async throws {
    let folder = TemporaryFolder()
    var pages: Pages = [:]
    for number in 0..<200 { pages["f\(number % 7)/p\(number % 31)/\(number).html"] = "\(number)" }
    try await publish(request(pages, jobs: 1), to: folder["one"])
    try await publish(request(pages, jobs: 8), to: folder["two"])
    #expect(try folder.tree("one") == folder.tree("two"))
  }

  @Test func rendersOnlyWhatHasAnotherFingerprint() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    var next = Self.pages
    next["index.html"] = "new"
    let rendered = Mutex<[String]>([])
    try await publish(
      request(next, onRender: { path in rendered.withLock { $0.append(path) } }), to: folder["site"])
    #expect(rendered.withLock { $0 } == ["index.html"])
  }

  @Test func anotherVersionRendersEverythingAndKeepsWhatIsEqual() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    let before = folder.stamp("site/index.html")?.inode
    let count = Mutex(0)
    let report = try await publish(
      request(Self.pages, build: 2, onRender: { _ in count.withLock { $0 += 1 } }), to: folder["site"])
    #expect(count.withLock { $0 } == Self.pages.count)
    #expect(report.same == Self.pages.count)
    #expect(folder.stamp("site/index.html")?.inode == before)
  }

  @Test func anotherHeadChangesOnlyTheManifest() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    let report = try await publish(request(Self.pages, version: "2.0"), to: folder["site"])
    #expect(report.same == Self.pages.count)
    #expect(folder.read("site/manifest.json")?.contains("\"2.0\"") == true)
    #expect(try isWhole(folder, "site", Self.pages))
  }

  /// Somebody writes into a page after the site was looked at, before the page is brought over.
  @Test func anEditWhileAnotherPageIsRenderedDoesNotStay() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    var next = Self.pages
    next["index.html"] = "another home"
    let kept = try #require(Self.pages.keys.first { $0 != "index.html" })
    let place = folder["site/" + kept]
    try await publish(
      request(next) { path in
        if path == "index.html" { try? "not ours".write(toFile: place, atomically: false, encoding: .utf8) }
      }, to: folder["site"])
    #expect(try isWhole(folder, "site", next))
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() != nil)
  }

  @Test func givesBackTheInputsWhileNothingWasTouched() async throws {
    let folder = TemporaryFolder()
    try await publish(Self.pages, to: folder["site"])
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == [1, 2, 3])
    try folder.write("site/index.html", "HOME")
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == nil)
  }

  /// A change in the same tick of the file system's clock as the build would have the stamps that were recorded.
  @Test func seesWhatIsChangedRightAfterTheBuild() async throws {
    let folder = TemporaryFolder()
    for round in 0..<40 {
      try await publish(["page": "build \(round)"], to: folder["site"])
      let descriptor = open(folder["site/page"], O_WRONLY)
      #expect(pwrite(descriptor, "B", 1, 0) == 1)
      close(descriptor)
      try #require(try await Workspace.open(output: folder["site"]).recordedInputs() == nil)
    }
  }

  @Test(arguments: [
    "edit", "touch", "delete", "delete manifest", "delete folder", "chmod", "replace by link", "empty folder",
    "delete site", "folder in place",
  ])
  func restoresWhatWasTouchedByHand(deed: String) async throws {
    let folder = TemporaryFolder()
    var pages = Self.pages
    for version in 0..<3 {
      pages["assets/style.css"] = "css \(version)"
      try await publish(pages, to: folder["site"])
    }
    let page = "site/metrics/a/index.html"
    switch deed {
    case "edit": try folder.write(page, "A")
    case "touch": utimes(folder[page], nil)
    case "delete": try folder.remove(page)
    case "delete manifest": try folder.remove("site/manifest.json")
    case "delete folder": try folder.remove("site/metrics")
    case "chmod": chmod(folder[page], 0o600)
    case "replace by link":
      try folder.remove(page)
      try folder.link(page, to: "/etc/hostname")
    case "empty folder": try folder.makeFolder("site/empty")
    case "delete site": try folder.remove("site")
    default:
      try folder.remove(page)
      try folder.makeFolder(page)
    }
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() == nil)
    try await publish(pages, to: folder["site"])
    #expect(try isWhole(folder, "site", pages))
    #expect(FileStatus.of(folder[page])?.mode == FileStatus.of(folder["site/index.html"])?.mode)
    #expect(try await Workspace.open(output: folder["site"]).recordedInputs() != nil)
    pages["index.html"] = "later"
    try await publish(pages, to: folder["site"])
    #expect(try isWhole(folder, "site", pages))
  }

  @Test(arguments: 0..<12) func incrementalBuildsEqualCleanOnes(seed: UInt64) async throws {
    let folder = TemporaryFolder()
    var random = SeededGenerator(seed: seed)
    let names = ["a", "a-b", "a.b", "b", "é", "e\u{301}", "index.html"]
    for _ in 0..<14 {
      var pages: Pages = [:]
      for _ in 0..<Int.random(in: 0..<14, using: &random) {
        let depth = Int.random(in: 1...3, using: &random)
        let path = (0..<depth).map { _ in names.randomElement(using: &random) ?? "a" }.joined(separator: "/")
        let clashes = pages.keys.contains { PathBytes.isWithin($0, path) || PathBytes.isWithin(path, $0) }
        // Keys that differ only in how an accent is written are one key to a dictionary.
        guard !clashes, pages[path] == nil else { continue }
        pages[path] = "\(Int.random(in: 0..<3, using: &random))"
      }
      try await publish(pages, to: folder["site"])
      try #require(try isWhole(folder, "site", pages))
      try await publish(pages, to: folder["clean"])
      try #require(try folder.tree("site") == folder.tree("clean"))
      try folder.remove("clean")
      try folder.remove(".openbook/clean")
    }
  }

  @Test(arguments: ["", "/a", "a//b", "a/", "./a", "a/../b", "..", "manifest.json", "a\0b", "x/.openbook-new-1"])
  func refusesPathsThatNoSiteCanHave(path: String) async throws {
    let folder = TemporaryFolder()
    await #expect(throws: DiskError.self) { try await publish([path: "x"], to: folder["site"]) }
    #expect(!folder.exists("site"))
  }

  @Test func refusesAFileThatIsAlsoAFolder() async throws {
    let folder = TemporaryFolder()
    await #expect(throws: DiskError.self) { try await publish(["a": "x", "a/b": "x"], to: folder["site"]) }
  }

  @Test func keepsThePermissionsOfTheSiteFolder() async throws {
    let folder = TemporaryFolder()
    try folder.makeFolder("site")
    chmod(folder["site"], 0o750)
    for version in 0..<3 {
      try await publish(["a": "\(version)"], to: folder["site"])
      #expect(FileStatus.of(folder["site"])?.mode == 0o750)
    }
  }

  @Test func theKeptFolderIsPrivate() async throws {
    let folder = TemporaryFolder()
    try await publish(["a": "x"], to: folder["site"])
    #expect(FileStatus.of(folder[".openbook"])?.mode == 0o700)
  }
}
