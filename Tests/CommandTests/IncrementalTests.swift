import Foundation
import Testing

/// However a site came about, it is the one that a build from nothing makes.
@Suite struct IncrementalTests {
  private static let edits = 200

  private let scratch = Scratch()

  /// Writes what differs from what is there, in place.
  private func write(_ company: EditedCompany, _ saving: Scratch.Saving = .inPlace) throws {
    try bring("content", to: company.content, saving)
    try bring("templates", to: company.templates, saving)
  }

  private func bring(_ folder: String, to files: [String: String], _ saving: Scratch.Saving) throws {
    try scratch.makeFolder(folder)
    let tree = try scratch.tree(folder)
    for path in tree.files.keys where files[path] == nil { try scratch.remove(folder + "/" + path) }
    for (path, text) in files where tree.files[path]?.bytes != Array(text.utf8) {
      try scratch.write(folder + "/" + path, text, saving)
    }
  }

  private func build(_ company: EditedCompany, to site: String) throws -> Run {
    try Program.run(["build", "content", "-o", site] + company.options, in: scratch.path)
  }

  private struct Expected {
    let run: Run
    let tree: Tree?
  }

  /// What a build with nothing to go by comes to.
  private func buildFromNothing(_ company: EditedCompany) throws -> Expected {
    let run = try build(company, to: "clean/site")
    let tree = scratch.exists("clean/site") ? try scratch.tree("clean/site") : nil
    try scratch.remove("clean")
    return Expected(run: run, tree: tree)
  }

  @Test func aBuildAfterAnEditIsABuildFromNothing() throws {
    let seed = SeededGenerator.seed(ProcessInfo.processInfo.environment["OPENBOOK_SEED"])
    print("IncrementalTests: OPENBOOK_SEED=\(seed)")
    var random = SeededGenerator(seed: seed)
    var company = EditedCompany()
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    var history: [EditedCompany] = []
    var changed = 0
    for number in 1...Self.edits {
      let before = try scratch.tree("site")
      let last = company
      var edits: [String] = []
      if number % 10 == 0, let back = history.randomElement(using: &random) {
        company = back
        edits = ["back to an earlier state"]
      } else {
        for _ in 0..<Int.random(in: 1...2, using: &random) { edits.append(company.edit(&random)) }
      }
      try write(company)
      if number % 7 == 0 { try touchAll() }
      let expected = try buildFromNothing(company)
      let run = try build(company, to: "site")
      let after = try scratch.tree("site")
      let told: Comment = "seed \(seed), edit \(number): \(edits.joined(separator: "; "))"
      #expect(run.status == expected.run.status, told)
      #expect(findings(run) == findings(expected.run), told)
      if let tree = expected.tree {
        #expect(after.differences(from: tree) == [], told)
        #expect(after.rewritten(since: before) == [], told)
        changed += after == before ? 0 : 1
        history.append(company)
      } else {
        #expect(run.status == 1, "\(told) \(run.errors)")
        #expect(after == before, told)
        company = last
        try write(company)
      }
      if number % 10 == 5 { try makeAMistake(in: company, &random, told) }
      if after.differences(from: expected.tree ?? after) != [] { return }
    }
    // Otherwise the edits are not what people do.
    #expect(changed > Self.edits / 2)
  }

  /// Standard error without the sentence about the site that was there.
  private func findings(_ run: Run) -> String { run.errors.replacing("; the site was left as it was", with: "") }

  /// The same bytes, written again.
  private func touchAll() throws {
    for (path, file) in try scratch.tree("content").files { try scratch.write("content/" + path, bytes: file.bytes) }
  }

  private func makeAMistake(
    in company: EditedCompany, _ random: inout SeededGenerator, _ told: Comment
  ) throws {
    let first = try build(company, to: "site")
    try #require(first.status == 0, told)
    let before = try scratch.tree("site")
    let (path, text) = company.mistake(&random)
    try scratch.write("content/" + path, text)
    let run = try build(company, to: "site")
    #expect(run.status == 1, told)
    #expect(run.errors.contains("content/" + path), told)
    #expect(try scratch.tree("site") == before, "\(told), then a mistake in \(path)")
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    #expect(try scratch.tree("site") == before, "\(told), then a mistake in \(path), put right")
  }

  /// A tool that restores files may keep their size and set their time of modification back.
  @Test func anEditThatKeepsSizeAndTimeIsSeen() throws {
    var company = EditedCompany()
    for number in 10..<16 {
      company.metrics[0].results["2026-09"] = "\(number)"
      try write(company)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
        ofItemAtPath: scratch["content/metrics/arr.yaml"])
      #expect(try build(company, to: "site").status == 0)
      #expect(try scratch.read("site/data/metrics/arr.csv").contains("2026-09,\(number),"))
    }
  }

  /// Somebody saves a file while a build runs: that build may show either state, the next one shows the last.
  ///
  /// Written in place, the file is empty for a moment; a build that reads it then says so and leaves the old site.
  @Test(arguments: Scratch.Saving.allCases) func anEditDuringABuildIsInTheNext(saving: Scratch.Saving) throws {
    var company = EditedCompany()
    var random = SeededGenerator(seed: 7)
    try write(company)
    var usual = try build(company, to: "site").seconds
    for number in 10..<25 {
      company.metrics[0].results["2026-08"] = "\(number)"
      try write(company)
      let running = try RunningProgram(["build"], in: scratch.path)
      usleep(UInt32(Double.random(in: 0...usual, using: &random) * 1e6))
      company.metrics[0].results["2026-08"] = "\(number + 40)"
      try write(company, saving)
      let run = try running.finish()
      switch saving {
      case .inPlace: #expect([0, 1].contains(run.status), "\(run.errors)")
      case .byRenaming: #expect(run.status == 0, "\(run.errors)")
      }
      let next = try build(company, to: "site")
      #expect(next.status == 0)
      #expect(try scratch.read("site/data/metrics/arr.csv").contains("2026-08,\(number + 40),"), "round \(number)")
      usual = max(usual / 2, next.seconds)
    }
  }

  /// Each way of damaging what a build keeps costs time, never a wrong page.
  @Test(arguments: ["/cache", "/stage", ""]) func withoutWhatIsKeptTheSiteIsTheSame(lost: String) throws {
    var company = EditedCompany()
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    company.metrics[1].results["2026-10"] = "77"
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    let before = try scratch.tree("site")
    try scratch.remove(".openbook/site" + lost)
    #expect(try build(company, to: "site").status == 0)
    let after = try scratch.tree("site")
    #expect(after.differences(from: before) == [])
    company.metrics[1].results["2026-10"] = "78"
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    #expect(try scratch.tree("site").differences(from: try #require(try buildFromNothing(company).tree)) == [])
  }

  /// Somebody edits a page by hand: the next build puts it right, also where nothing else changed.
  @Test func aPageEditedByHandIsPutRight() throws {
    let company = EditedCompany()
    try write(company)
    #expect(try build(company, to: "site").status == 0)
    let before = try scratch.tree("site")
    let page = try scratch.read("site/index.html")
    try scratch.write("site/index.html", page.replacing("Example", with: "Exbmple"))
    #expect(try build(company, to: "site").status == 0)
    #expect(try scratch.tree("site").differences(from: before) == [])
    try scratch.remove("site/404.html")
    #expect(try build(company, to: "site").status == 0)
    #expect(try scratch.tree("site").differences(from: before) == [])
  }
}
