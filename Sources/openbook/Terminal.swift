import ArgumentParser
import Glibc
import OpenbookCore
import OpenbookIO

/// What commands print, and how they end.
enum Terminal {
  /// Runs a command; a failure of the surroundings is a sentence and status 2.
  static func reportingFailures(_ body: () async throws -> Void) async throws {
    do {
      try await body()
    } catch let error as DiskError {
      write("openbook: \(error)\n", to: STDERR_FILENO)
      throw ExitCode(2)
    }
  }

  /// Prints findings and ends the process, with status 1 if they fail the command.
  ///
  /// It ends right here: to take apart what thousands of pages were made of, first, would take a while.
  static func finish(_ outcome: BuildOutcome, _ input: InputOptions, done: String?) -> Never {
    withExtendedLifetime(outcome) {
      tell(outcome, input, done: done)
      exit(outcome.isFailure ? 1 : 0)
    }
  }

  private static func tell(_ outcome: BuildOutcome, _ input: InputOptions, done: String?) {
    switch input.format {
    case .text: write(TextPrinter.print(outcome.findings, coloured: isColoured), to: STDERR_FILENO)
    case .json: write(JSONPrinter.print(outcome.findings), to: STDOUT_FILENO)
    }
    let summary = TextPrinter.summary(outcome.findings)
    if outcome.isFailure {
      let kept = outcome.keepsOldSite ? "; the site was left as it was" : ""
      if !input.quiet { write("\(summary)\(kept)\n", to: STDERR_FILENO) }
      return
    }
    guard !input.quiet else { return }
    if !outcome.findings.isEmpty || done == nil { write(summary + "\n", to: STDERR_FILENO) }
    if let done { write(done + "\n", to: input.format == .text ? STDOUT_FILENO : STDERR_FILENO) }
  }

  /// Prints a command's result.
  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  /// Colour only on a terminal, and never with NO_COLOR.
  private static var isColoured: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      // A reader that went away, such as `head`, has had enough.
      guard count > 0 || errno == EINTR else { return }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}
