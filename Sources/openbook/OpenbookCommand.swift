import ArgumentParser
import OpenbookIO

/// The program: one file a command.
@main
struct OpenbookCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "openbook",
    abstract: "Builds a company's open book: strategy, factors and monthly results, checked and published.",
    discussion: """
      A content folder holds an openbook.yaml, Markdown documents and YAML metric files. 'openbook check' reads it and \
      names what does not hold together; 'openbook build' writes the site.

      Exit status: 0 done, 1 findings fail the content, 2 the surroundings failed, 64 wrong usage.
      """,
    version: Openbook.version,
    subcommands: [BuildCommand.self, CheckCommand.self, VerifyCommand.self, SchemaCommand.self, ExplainCommand.self])
}
