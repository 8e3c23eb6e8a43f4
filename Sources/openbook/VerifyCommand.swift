import ArgumentParser
import OpenbookIO

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Compare a site's files with its manifest.",
    discussion: "Example: openbook verify site")

  @Argument(help: ArgumentHelp("The site's folder.", valueName: "site"))
  var site = "site"

  func run() async throws {
    try await Terminal.reportingFailures {
      let problems = try SiteVerification.verify(site: site)
      guard problems.isEmpty else {
        Terminal.print(Array((problems.map(\.description).joined(separator: "\n") + "\n").utf8))
        throw ExitCode(1)
      }
      Terminal.print(Array("\(site): every file is as its manifest says\n".utf8))
    }
  }
}
