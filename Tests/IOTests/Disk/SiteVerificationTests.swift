import Foundation
import Testing

@testable import OpenbookIO

@Suite struct SiteVerificationTests {
  @Test(
    arguments: [
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
