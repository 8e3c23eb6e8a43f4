import Testing

/// Status 0 and 1: what findings do to a command and to the site that stands.
@Suite struct FindingStatusTests {
  private let company = SmallCompany()

  @Test func aSoundFolderBuilds() throws {
    try company.write()
    let run = try company.openbook("build")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("site/index.html: "))
    #expect(run.errors == "")
    #expect(company.scratch.exists("site/metrics/sales/index.html"))
    #expect(company.scratch.exists("site/manifest.json"))
    let again = try company.openbook("build")
    #expect(again.status == 0)
    #expect(again.output == "site/index.html is up to date\n")
  }

  @Test(arguments: ["build", "check"]) func anErrorFails(command: String) throws {
    try company.writeWithError()
    let run = try company.openbook(command)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("content/metrics/sales.yaml:2:1: error: "))
    #expect(run.errors.contains("[unknown-key]"))
    #expect(run.errors.contains("help: did you mean 'owner'?"))
    #expect(!company.scratch.exists("site"))
  }

  @Test(arguments: ["build", "check"]) func aWarningFailsOnlyAStrictCommand(command: String) throws {
    try company.writeWithWarning()
    let lax = try company.openbook(command)
    #expect(lax.status == 0)
    #expect(lax.errors.contains("content/metrics/old.yml: warning: "))
    let strict = try company.openbook(command, "--strict")
    #expect(strict.status == 1)
    #expect(strict.errors.contains("content/metrics/old.yml: warning: "))
  }

  /// The second build of an unchanged folder takes a short way; it must say and do the same.
  @Test func aStrictBuildAfterALaxOneFails() throws {
    try company.writeWithWarning()
    #expect(try company.openbook("build").status == 0)
    let before = try company.scratch.tree("site")
    #expect(try company.openbook("build", "--strict").status == 1)
    #expect(try company.scratch.tree("site") == before)
    let again = try company.openbook("build")
    #expect(again.status == 0)
    #expect(again.errors.contains("content/metrics/old.yml: warning: "))
  }

  @Test func anErrorLeavesTheOldSite() throws {
    try company.write()
    #expect(try company.openbook("build").status == 0)
    let before = try company.scratch.tree("site")
    try company.writeWithError()
    for _ in 0..<2 {
      let run = try company.openbook("build")
      #expect(run.status == 1)
      #expect(run.errors.contains("the site was left as it was"))
      #expect(try company.scratch.tree("site") == before)
    }
    try company.write()
    #expect(try company.openbook("build").status == 0)
    #expect(try company.scratch.tree("site") == before)
  }

  @Test func aFailedFirstBuildDoesNotSpeakOfAnOldSite() throws {
    try company.writeWithError()
    let run = try company.openbook("build")
    #expect(run.status == 1)
    #expect(!run.errors.contains("left as it was"))
  }

  @Test func anUnknownAudienceFails() throws {
    try company.write()
    let run = try company.openbook("build", "--audience", "bord")
    #expect(run.status == 1)
    #expect(run.errors.contains("did you mean 'board'?"))
    #expect(!company.scratch.exists("site"))
  }

  @Test(arguments: ["index.html", "index.html/x", "metrics", "data/metrics/sales.csv", "manifest.json"])
  func aStaticFileInTheWayIsAFinding(path: String) throws {
    try company.write(["static/" + path: "mine", "static/CNAME": "example.com"])
    let run = try company.openbook("build")
    #expect(run.status == 1)
    #expect(run.errors.contains("content/static/\(path): error: "), "\(run.errors)")
    #expect(run.errors.contains("[path-collision]"))
    #expect(!company.scratch.exists("site"))
    try company.scratch.remove("content/static/" + path)
    #expect(try company.openbook("build").status == 0)
    #expect(try company.scratch.read("site/CNAME") == "example.com")
  }
}
