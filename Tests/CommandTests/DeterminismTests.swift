import Foundation
import Testing

/// The same content gives the same bytes, wherever, whenever and however it is built.
@Suite struct DeterminismTests {
  private struct Surroundings: Sendable {
    let folder: String
    let environment: [String: String]
    let options: [String]
  }

  private static let surroundings = [
    Surroundings(folder: "one", environment: ["TZ": "UTC", "LC_ALL": "C"], options: ["--jobs", "1"]),
    Surroundings(
      folder: "another place/ünï code", environment: ["TZ": "Pacific/Auckland", "LC_ALL": "de_DE.UTF-8"],
      options: ["--jobs", "8"]),
    Surroundings(
      folder: "third", environment: ["TZ": "America/St_Johns", "LANG": "tr_TR.UTF-8", "LC_NUMERIC": "fr_FR.UTF-8"],
      options: ["--jobs", "3"]),
    // Hash seeds differ in every run that does not fix them.
    Surroundings(
      folder: "fourth", environment: ["SWIFT_DETERMINISTIC_HASHING": "1", "HOME": "/", "LANGUAGE": "ar"], options: []),
  ]

  /// The checkout's own folders: the demonstration and every example.
  static let folders: [String] = {
    let examples = (try? FileManager.default.contentsOfDirectory(atPath: Program.root + "/examples")) ?? []
    return ["content"] + examples.sorted().map { "examples/" + $0 }
  }()

  @Test(arguments: folders) func theSurroundingsChangeNoByte(folder: String) throws {
    let scratch = Scratch()
    var first: Tree?
    for place in Self.surroundings {
      try scratch.makeFolder(place.folder)
      try scratch.copy(Program.root + "/" + folder, to: place.folder + "/content")
      let run = try Program.run(
        ["build"] + place.options, in: scratch[place.folder], environment: place.environment)
      try #require(run.status == 0, "\(run.errors)")
      let tree = try scratch.tree(place.folder + "/site")
      #expect(tree.files.count > 5)
      if let first { #expect(tree.differences(from: first) == [], "\(place)") }
      first = first ?? tree
    }
  }

  @Test func noPageNamesTheFolders() throws {
    let scratch = Scratch()
    try scratch.copy(Program.root + "/content", to: "zanzibar")
    let run = try Program.run("build", "zanzibar", "-o", "quagga", in: scratch.path)
    try #require(run.status == 0, "\(run.errors)")
    for (path, file) in try scratch.tree("quagga").files {
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(!text.contains("zanzibar") && !text.contains("quagga") && !text.contains(scratch.path), "\(path)")
    }
  }

  @Test func everyAudienceIsTheSameTwice() throws {
    let scratch = Scratch()
    for audience in ["company", "board"] {
      var trees: [Tree] = []
      for site in ["a", "b"] {
        let run = try Program.run(
          "build", Program.root + "/content", "-o", "\(site)-\(audience)", "--audience", audience, in: scratch.path)
        try #require(run.status == 0, "\(run.errors)")
        trees.append(try scratch.tree("\(site)-\(audience)"))
      }
      #expect(trees[0].differences(from: trees[1]) == [])
    }
  }
}
