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

@Suite struct SiteVerificationTests {
  @Test(arguments: [
    ("none", []), ("edit", [.changed("b/c")]), ("grow", [.changed("b/c")]), ("remove", [.missing("b/c")]),
    ("add", [.foreign("b/d")]), ("link", [.changed("b/c")]),
    ("no manifest", [.unreadableManifest("is missing")]),
    ("bad manifest", [.unreadableManifest("is not a manifest of Openbook, or is damaged")]),
    ("listed elsewhere", [.missing("../outside")]), ("listed twice", [.unreadableManifest("lists 'a' twice")]),
  ] as [(String, [SiteVerification.Problem])])
  func namesEveryProblem(deed: String, problems: [SiteVerification.Problem]) async throws {
    let folder = TemporaryFolder()
    try folder.write("outside", "x")
    try await publish(["a": "x", "b/c": "x"], to: folder["site"])
    var manifest = try #require(folder.read("site/manifest.json"))
    switch deed {
    case "edit": try folder.write("site/b/c", "y")
    case "grow": try folder.write("site/b/c", "xx")
    case "remove": try folder.remove("site/b/c")
    case "add": try folder.write("site/b/d", "x")
    case "link":
      try folder.remove("site/b/c")
      try folder.link("site/b/c", to: folder["outside"])
    case "no manifest": try folder.remove("site/manifest.json")
    case "bad manifest": try folder.write("site/manifest.json", String(manifest.dropLast(3)))
    case "listed elsewhere", "listed twice":
      let line = try #require(manifest.split(separator: "\n").first { $0.contains("\"a\"") })
      let path = deed == "listed twice" ? "a" : "../outside"
      manifest.replace(line, with: "\(line)\n\(line.replacing("\"a\"", with: "\"\(path)\""))")
      try folder.write("site/manifest.json", manifest)
    default: break
    }
    #expect(try SiteVerification.verify(site: folder["site"]) == problems)
  }

  @Test func aMissingSiteIsAnError() {
    #expect(throws: DiskError.self) { try SiteVerification.verify(site: "/nonexistent/site") }
  }
}

@Suite struct SmallPartsTests {
  @Test func parallelMapKeepsTheOrder() async {
    let items = Array(0..<1_000)
    for jobs in [0, 1, 2, 7, 2_000] {
      #expect(await parallelMap(items, jobs: jobs) { $0 * 2 } == items.map { $0 * 2 })
    }
    #expect(await parallelMap([Int](), jobs: 2) { $0 } == [])
  }

  @Test func parallelMapThrowsTheFirstErrorInOrder() async {
    let error = await #expect(throws: DiskError.self) {
      try await parallelMap(Array(0..<100), jobs: 4) { (item) throws(DiskError) -> Int in
        guard item % 40 != 39 else { throw DiskError("item \(item)") }
        return item
      }
    }
    #expect(error?.message == "item 39")
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func sha256IsTheStandards(text: String, hex: String) {
    #expect(SHA256.hex(Array(text.utf8)) == hex)
    #expect(SHA256.digest(Array(text.utf8)).hex == hex)
  }

  @Test func theManifestSurvivesAnyPath() {
    let paths = ["a\"b", "back\\slash", "tab\t", "é\u{2028}", "\u{1F600}"]
    let bytes = Manifest.bytes([], paths.map { ($0, SHA256.digest([]), 0) })
    #expect(ManifestReader.read(bytes)?.entries.map(\.path) == paths)
    #expect((try? JSONSerialization.jsonObject(with: Data(bytes))) != nil)
  }

  @Test(arguments: [
    ("\"\\u00e9\\ud83d\\ude00\\n\"", "é\u{1F600}\n"), ("\"\\ud83d\"", nil), ("\"\\ud83dx\"", nil), ("\"\\x\"", nil),
    ("\"a", nil), ("\"a\u{1}\"", nil), ("\"\\u12", nil),
  ] as [(String, String?)])
  func stringsOfJSON(source: String, text: String?) {
    var reader = JSONReader(Array(source.utf8))
    #expect(reader.string() == text)
  }

  @Test(arguments: 0..<200) func damagedManifestsNeverTrap(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Manifest.bytes([.init("version", "1")], [("a", SHA256.digest([]), 12), ("b", SHA256.digest([]), 0)])
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      bytes[position] = "{}[]\",:\\u0eE+-.9".utf8.randomElement(using: &random) ?? 0
    }
    _ = ManifestReader.read(bytes)
    _ = ManifestReader.read(Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)]))
  }

  @Test func pathsCompareByBytes() {
    #expect("é" == "e\u{301}")
    #expect(PathBytes.compare("é", "e\u{301}") != 0)
    #expect(PathBytes.compare("a", "a/b") < 0 && PathBytes.compare("a-b", "a/b") < 0)
    #expect(PathBytes.isBelow("/a/b", "/a") && !PathBytes.isBelow("/ab", "/a") && PathBytes.isBelow("/a", "/"))
  }
}
