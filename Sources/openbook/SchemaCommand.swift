import ArgumentParser
import OpenbookCore

extension Kind: ExpressibleByArgument {}

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Print the JSON Schema of a kind of file, for editors and CI.",
    discussion: "Example: openbook schema metric > metric.schema.json")

  @Argument(help: "The kind of file; the list of kinds without it.")
  var kind: Kind?

  func run() {
    guard let kind else {
      return Terminal.print(Array((Kind.allCases.map(\.rawValue).joined(separator: "\n") + "\n").utf8))
    }
    Terminal.print(JSONSchema.write(kind))
  }
}
