/// A folder with a content folder that builds, and the program run in it.
struct SmallCompany {
  let scratch = Scratch()

  /// Files of a folder that builds without a finding.
  static let sound = [
    "openbook.yaml": "company: Example\nas-of: 2026-10\n",
    "metrics/sales.yaml": """
    name: Sales
    definition: Orders signed in the month.
    direction: up
    rules: none
    target: {from 2026-01: 10}
    results: {2026-10: 12}

    """,
  ]

  /// Writes `content`, with other files over the sound ones.
  func write(_ files: [String: String] = [:]) throws {
    try scratch.write(Self.sound.merging(files) { $1 }, below: "content")
  }

  /// Writes `content` with something that fails a strict build only.
  func writeWithWarning() throws { try write(["metrics/old.yml": "name: Old\n"]) }

  /// Writes `content` with something that fails every build.
  func writeWithError() throws { try write(["metrics/sales.yaml": "name: Sales\nownr: ceo\n"]) }

  /// Runs the program in the folder that holds `content`.
  func openbook(
    _ arguments: String..., environment: [String: String] = [:], terminal: Bool = false
  ) throws -> Run {
    try Program.run(arguments, in: scratch.path, environment: environment, terminal: terminal)
  }
}
