import Foundation
import Glibc
import Testing

/// A build can be ended at any instant: the old site stands, or the new one, whole.
@Suite(.serialized) struct KillTests {
  private static let kills = 100
  private static let metrics = 20

  private let scratch = Scratch()

  /// Two states of one company in which most pages differ, and some are only in one.
  private func content(_ version: Int) -> [String: String] {
    var files = [
      "openbook.yaml": "company: Example\ntagline: State \(version)\nas-of: 2026-10\n",
      "strategy/direction.md": "---\ntitle: Direction\n---\nState \(version).\n",
    ]
    for number in 0..<Self.metrics where number % 10 != version {
      let results = (1...3).map { "  2026-0\($0 + 6): \(number + $0 * version)\n" }.joined()
      files["metrics/m\(number).yaml"] =
        "name: Metric \(number)\ndirection: up\ntarget: {from 2026-01: 20}\nresults:\n\(results)"
    }
    return files
  }

  private func write(_ version: Int) throws {
    let files = content(version)
    for path in content(1 - version).keys where files[path] == nil && scratch.exists("content/" + path) {
      try scratch.remove("content/" + path)
    }
    try scratch.write(files, below: "content")
  }

  private func build(to site: String = "site") throws -> Run {
    try Program.run("build", "content", "-o", site, "--quiet", in: scratch.path)
  }

  /// The two sites, as a build that nobody disturbs makes them.
  private func expected() throws -> [Tree] {
    try (0...1).map { version in
      try write(version)
      let run = try build(to: "expected-\(version)")
      try #require(run.status == 0, "\(run.errors)")
      return try scratch.tree("expected-\(version)")
    }
  }

  @Test func aKilledBuildLeavesOneOfTheTwoSites() throws {
    let seed = SeededGenerator.seed(ProcessInfo.processInfo.environment["OPENBOOK_SEED"])
    print("KillTests: OPENBOOK_SEED=\(seed)")
    var random = SeededGenerator(seed: seed)
    let expected = try expected()
    #expect(expected[0].differences(from: expected[1]).count > Self.metrics)
    let first = try build()
    try #require(first.status == 0)
    var (version, usual) = (1, first.seconds)
    var (killed, old, new, none) = (0, 0, 0, 0)
    for number in 0..<Self.kills {
      let told: Comment = "seed \(seed), kill \(number)"
      // Now and then nothing is there yet: no site, and nothing kept.
      let isFirst = number % 8 == 7
      if isFirst {
        try scratch.remove("site")
        try scratch.remove(".openbook/site")
      }
      version = 1 - version
      try write(version)
      let running = try RunningProgram(["build", "content", "--quiet"], in: scratch.path)
      usleep(UInt32(Double.random(in: 0...usual, using: &random) * 1e6))
      running.killAtOnce()
      let run = try running.finish()
      killed += run.isComplete ? 0 : 1

      if scratch.exists("site") {
        let tree = try scratch.tree("site")
        let verified = try Program.run("verify", "site", in: scratch.path)
        #expect(verified.status == 0, "\(told): \(verified.output)")
        let isNew = tree.differences(from: expected[version]) == []
        #expect(isNew || tree.differences(from: expected[1 - version]) == [], told)
        #expect(isNew || !run.isComplete, told)
        if isNew { new += 1 } else { old += 1 }
      } else {
        #expect(isFirst && !run.isComplete, told)
        none += 1
      }

      let next = try build()
      #expect(next.status == 0, "\(told): \(next.errors)")
      #expect(try scratch.tree("site").differences(from: expected[version]) == [], told)
      // How long a build takes just now, with whatever else the machine does.
      if old + none > 0, !run.isComplete { usual = 0.7 * usual + 0.3 * next.seconds }
    }
    print("KillTests: \(killed) killed; then \(old) old sites, \(new) new ones, \(none) none")
    // Otherwise the kills came too late to show anything.
    #expect(killed > Self.kills / 3)
    #expect(old > 0)
  }
}
