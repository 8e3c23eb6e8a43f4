import Glibc
import Testing

/// Status 2: what is in the way of a build, named, and left as it was.
@Suite struct SurroundingsTests {
  private let company = SmallCompany()

  @Test func aForeignFileStopsABuild() throws {
    try company.write()
    try company.scratch.write("site/holiday.jpg", "mine")
    let run = try company.openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("site/holiday.jpg"))
    #expect(run.errors.contains("--force"))
    #expect(try company.scratch.read("site/holiday.jpg") == "mine")
    #expect(try company.scratch.tree("site").files.count == 1)
    #expect(try company.openbook("build", "--force").status == 0)
    #expect(!company.scratch.exists("site/holiday.jpg"))
  }

  @Test func aForeignFileInASiteOfOursStopsABuild() throws {
    try company.write()
    #expect(try company.openbook("build").status == 0)
    try company.scratch.write("site/CNAME", "example.com")
    let run = try company.openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("site/CNAME"))
    #expect(run.errors.contains("static/"))
    #expect(company.scratch.exists("site/CNAME"))
    try company.scratch.remove("site/CNAME")
    #expect(try company.openbook("build").status == 0)
    try company.scratch.makeFolder("site/.git")
    try company.scratch.write("site/.git/HEAD", "ref: refs/heads/main")
    #expect(try company.openbook("build", "--force").status == 2)
    #expect(company.scratch.exists("site/.git/HEAD"))
  }

  @Test func theContentIsNeverReplaced() throws {
    try company.write()
    let before = try company.scratch.tree("content")
    for output in ["content", ".", "content/.."] {
      let run = try company.openbook("build", "content", "-o", output, "--force")
      #expect(run.status == 2, "\(output)")
      #expect(try company.scratch.tree("content") == before)
    }
  }

  @Test(arguments: ["build", "check"]) func aMissingFolderIsNamed(command: String) throws {
    let run = try company.openbook(command, "contents")
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("'contents'"))
    #expect(run.errors.hasPrefix("openbook: "))
    #expect(!company.scratch.exists("site"))
  }

  @Test func aMissingTemplatesFolderIsNamed() throws {
    try company.write()
    let run = try company.openbook("build", "--templates", "theme")
    #expect(run.status == 2)
    #expect(run.errors.contains("'theme'"))
  }

  @Test func aFileIsNoContentFolder() throws {
    try company.write()
    let run = try company.openbook("check", "content/openbook.yaml")
    #expect(run.status == 2)
    #expect(run.errors.contains("content/openbook.yaml"))
  }

  @Test func anotherBuildKeepsThisOneOut() throws {
    try company.write()
    #expect(try company.openbook("build").status == 0)
    let lock = open(company.scratch[".openbook/site/lock"], O_RDWR | O_CLOEXEC)
    defer { close(lock) }
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    try company.scratch.write("content/metrics/sales.yaml", "name: Sales\nresults: {2026-10: 13}\n")
    let before = try company.scratch.tree("site")
    let run = try company.openbook("build")
    #expect(run.status == 2)
    #expect(run.errors.contains("another build"))
    #expect(try company.scratch.tree("site") == before)
    #expect(try company.openbook("build", "-o", "other").status == 0)
    #expect(try company.openbook("check").status == 0)
    flock(lock, LOCK_UN)
    #expect(try company.openbook("build").status == 0)
    #expect(try company.scratch.tree("site").differences(from: try company.scratch.tree("other")) == [])
  }
}
