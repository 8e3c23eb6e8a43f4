import ArgumentParser
import OpenbookCore

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule finds, why it matters, and what to do.",
    discussion: "Example: openbook explain hidden-reference")

  @Argument(help: "The rule's name, as findings show it in brackets; the list of rules without it.")
  var rule: String?

  func run() throws {
    guard let name = rule else {
      let width = Rule.all.map(\.id.utf8.count).max() ?? 0
      let lines = Rule.all.map { rule in
        rule.id + String(repeating: " ", count: width - rule.id.utf8.count + 2) + rule.severity.rawValue
      }
      return Terminal.print(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
    guard let rule = Rule.all.first(where: { $0.id == name }) else {
      let help = didYouMean(name, Rule.all.map(\.id)) ?? "'openbook explain' lists the rules"
      throw ValidationError("no rule '\(name)': \(help)")
    }
    Terminal.print(Array(rule.page.utf8))
  }
}
