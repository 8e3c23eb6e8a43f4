import ArgumentParser
import OpenbookCore
import OpenbookIO

/// How findings are printed.
enum FindingFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

/// The options of commands that read a content folder.
struct InputOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The content folder; 'content' or the current one without it.", valueName: "content"))
  var content: String?

  @Option(help: ArgumentHelp("Whom it is for; the default audience without it.", valueName: "name"))
  var audience: String?

  @Option(help: ArgumentHelp("The newest month to report, 2026-10.", valueName: "month"))
  var asOf: String?

  @Flag(help: "Fail on warnings too.")
  var strict = false

  @Flag(help: "Run the commands of openbook.yaml that metrics take their results from.")
  var allowCommands = false

  @Option(help: ArgumentHelp("A folder whose files stand over the theme's, one by one.", valueName: "dir"))
  var templates: String?

  @Option(help: ArgumentHelp("How many threads work; as many as there are processors without it.", valueName: "n"))
  var jobs: Int?

  @Option(help: "How findings are printed: text on standard error, json on standard output.")
  var format = FindingFormat.text

  @Flag(help: "Print findings only.")
  var quiet = false

  func validate() throws {
    if let asOf, Month(asOf) == nil { throw ValidationError("'\(asOf)' is not a month such as 2026-10") }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  func buildOptions() throws -> BuildOptions {
    var options = BuildOptions(content: try ContentDefault.folder(content))
    options.audience = audience
    options.asOf = asOf.flatMap { Month($0) }
    options.isStrict = strict
    options.allowsCommands = allowCommands
    options.templates = templates
    if let jobs { options.jobs = jobs }
    return options
  }
}
