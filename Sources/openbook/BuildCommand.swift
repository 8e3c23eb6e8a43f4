import ArgumentParser
import OpenbookIO

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the content, then write the site.",
    discussion: "Example: openbook build content -o site --audience board")

  @OptionGroup var input: InputOptions

  @Option(name: [.short, .long], help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var output = "site"

  @Option(help: ArgumentHelp("The site's address, over the one in openbook.yaml.", valueName: "url"))
  var baseURL: String?

  @Option(help: ArgumentHelp("Text for the footer and the manifest, such as a commit.", valueName: "text"))
  var revision: String?

  @Flag(help: "Replace an output that holds files which no build wrote.")
  var force = false

  func run() async throws {
    try await Terminal.reportingFailures {
      var options = try input.buildOptions()
      options.output = output
      options.baseURL = baseURL
      options.revision = revision
      options.force = force
      let outcome = try await Build.run(options)
      Terminal.finish(outcome, input, done: summary(outcome))
    }
  }

  private func summary(_ outcome: BuildOutcome) -> String {
    guard let report = outcome.report else { return "\(output)/index.html is up to date" }
    let counts = [
      (report.created, "new"), (report.changed, "changed"), (report.same, "as before"), (report.removed, "removed"),
    ]
    let told = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let place = report.inPlaceReason.map { "\nwritten file by file: \($0)" } ?? ""
    return "\(output)/index.html: \(told.isEmpty ? "nothing to write" : told + " files")\(place)"
  }
}
