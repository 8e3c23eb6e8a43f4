import Testing

/// Status 64, and where content is looked for.
@Suite struct UsageTests {
  private let company = SmallCompany()

  @Test(
    arguments: [
      (["build", "--colour"], "--colour"), (["build", "--as-of", "2026-13"], "2026-13"),
      (["check", "--as-of", "October"], "October"), (["build", "--jobs", "0"], "--jobs"),
      (["build", "--jobs", "x"], "x"), (["build", "--format", "xml"], "xml"),
      (["explain", "hiden-reference"], "hidden-reference"),
      (["explain", "nothing-like-it"], "openbook explain"), (["schema", "metrics"], "metrics"), (["biuld"], "biuld"),
      (["build", "a", "b"], "b"), (["verify", "--strict"], "--strict"),
    ]) func wrongUsage(arguments: [String], named: String) throws
  {
    try company.write()
    let run = try Program.run(arguments, in: company.scratch.path)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(named), "\(run.errors)")
    #expect(run.errors.contains("Usage: openbook"), "\(run.errors)")
    #expect(!company.scratch.exists("site"))
  }

  @Test func withoutAFolderContentIsTaken() throws {
    try company.write()
    try company.scratch.write("openbook.yaml", "company: Not this one\n")
    #expect(try company.openbook("build").status == 0)
    #expect(try company.scratch.read("site/manifest.json").contains("\"company\": \"Example\""))
  }

  @Test func withoutContentTheCurrentFolderIsTaken() throws {
    try company.scratch.write(SmallCompany.sound, below: ".")
    try company.scratch.write("content/notes.txt", "no openbook.yaml here\n")
    #expect(try company.openbook("check").status == 0)
    #expect(try company.openbook("build").status == 0)
    #expect(try company.scratch.read("site/manifest.json").contains("\"company\": \"Example\""))
    // The site lies inside the content now, and is not read.
    let again = try company.openbook("build")
    #expect(again.status == 0)
    #expect(again.output == "site/index.html is up to date\n")
    #expect(try company.openbook("check").status == 0)
  }

  @Test(arguments: ["build", "check"]) func withNeitherItSaysSo(command: String) throws {
    let run = try company.openbook(command)
    #expect(run.status == 2)
    #expect(run.errors.contains("openbook.yaml"))
    #expect(run.errors.contains("help: "))
    #expect(!company.scratch.exists("site"))
  }
}
