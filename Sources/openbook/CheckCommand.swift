import ArgumentParser
import OpenbookIO

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Name what does not hold together, without writing anything.",
    discussion: "Example: openbook check content --strict --format json")

  @OptionGroup var input: InputOptions

  func run() async throws {
    try await Terminal.reportingFailures {
      let outcome = try await Check.run(try input.buildOptions())
      Terminal.finish(outcome, input, done: nil)
    }
  }
}
