import Foundation
import OpenbookCore
import Testing

/// `verify`, `schema`, `explain` and the help.
@Suite struct OtherCommandTests {
  private let scratch = Scratch()

  private func openbook(_ arguments: String...) throws -> Run { try Program.run(arguments, in: scratch.path) }

  // MARK: verify

  private func build() throws {
    #expect(try openbook("build", Program.root + "/examples/smallest").status == 0)
    #expect(try openbook("verify").status == 0)
  }

  @Test func aSiteAsItWasBuiltIsVerified() throws {
    try build()
    let run = try openbook("verify", "site")
    #expect(run.status == 0)
    #expect(run.output == "site: every file is as its manifest says\n")
  }

  @Test func aChangedMissingOrForeignFileIsNamed() throws {
    try build()
    let page = try scratch.read("site/index.html")
    // One byte, the same length.
    try scratch.write("site/index.html", page.replacingOccurrences(of: "<html", with: "<htmI"))
    let changed = try openbook("verify", "site")
    #expect(changed.status == 1)
    #expect(changed.output == "'index.html' is not what manifest.json says\n")
    try scratch.write("site/index.html", page)
    #expect(try openbook("verify", "site").status == 0)

    try scratch.remove("site/404.html")
    let missing = try openbook("verify", "site")
    #expect(missing.status == 1)
    #expect(missing.output.contains("404.html") && !missing.output.contains("index.html"))

    try scratch.write("site/extra.txt", "x")
    let foreign = try openbook("verify", "site")
    #expect(foreign.status == 1)
    #expect(foreign.output.contains("extra.txt") && foreign.output.contains("404.html"))
    #expect(foreign.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: ["no such folder", "a folder without a manifest"]) func whatIsNoSiteIsNamed(kind: String) throws {
    if kind.hasPrefix("a folder") { try scratch.write("site/index.html", "x") }
    let run = try openbook("verify", "site")
    #expect(run.status != 0)
    #expect((run.output + run.errors).contains(kind.hasPrefix("a folder") ? "manifest.json" : "'site'"))
  }

  @Test func aDamagedManifestIsNotBelieved() throws {
    try build()
    let manifest = try scratch.read("site/manifest.json")
    for damaged in [
      "", "{}", String(manifest.dropLast(3)), manifest.replacingOccurrences(of: "openbook", with: "other"),
    ] {
      try scratch.write("site/manifest.json", damaged)
      #expect(try openbook("verify", "site").status != 0, "\(damaged.prefix(40))")
    }
  }

  @Test func theManifestIsJSONThatNamesEveryFile() throws {
    try build()
    let object = try JSONSerialization.jsonObject(with: Data(try scratch.read("site/manifest.json").utf8))
    let manifest = try #require(object as? [String: Any])
    #expect(manifest["generator"] as? String == "openbook")
    #expect(manifest["audience"] as? String == "company")
    let listed = try #require(manifest["files"] as? [[String: Any]]).compactMap { $0["path"] as? String }
    #expect(Set(listed) == Set(try scratch.tree("site").files.keys).subtracting(["manifest.json"]))
  }

  // MARK: schema

  @Test(arguments: Kind.allCases.map(\.rawValue)) func everySchemaIsJSON(kind: String) throws {
    let run = try openbook("schema", kind)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    let schema = try #require(object as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] as? String == (kind == "objectives" ? "array" : "object"))
  }

  @Test func schemaListsItsKinds() throws {
    let run = try openbook("schema")
    #expect(run.status == 0)
    #expect(run.output == Kind.allCases.map { $0.rawValue + "\n" }.joined())
  }

  // MARK: explain

  @Test func everyRuleIsExplained() throws {
    for rule in Rule.all {
      let run = try openbook("explain", rule.id)
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(run.output.hasPrefix("# \(rule.id)\n"))
      for part in ["**What.**", "**Why.**", "**Example.**", "**Remedy.**"] { #expect(run.output.contains(part)) }
    }
    let list = try openbook("explain")
    #expect(list.status == 0)
    #expect(list.output.split(separator: "\n").count == Rule.all.count)
  }

  // MARK: help

  @Test(arguments: ["build", "check", "verify", "schema", "explain"]) func helpHasAnExample(command: String) throws {
    let run = try openbook(command, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("Example: openbook \(command)"))
  }

  @Test func theVersionIsPrinted() throws {
    let run = try openbook("--version")
    #expect(run.status == 0)
    #expect(run.output.split(separator: ".").count == 3)
  }
}
