import Foundation
import Testing

/// Folders with a mistake that people make, run through the program; what it answers is compared with a transcript.
///
/// `Fixtures/cases/<name>/transcript.txt` begins with the command, `$ openbook …`, run in the case's folder; standard
/// output, standard error and the status follow. `RECORD=1 swift test --filter CaseTests` writes the
/// transcripts anew, and fails, so that nobody records without looking.
@Suite struct CaseTests {
  private static let folder = Program.fixtures + "/cases"
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] != nil

  static let names: [String] = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test(arguments: names) func theAnswerIsTheOneRecorded(name: String) throws {
    let place = Self.folder + "/" + name
    let transcript = place + "/transcript.txt"
    let recorded = (try? String(contentsOfFile: transcript, encoding: .utf8)) ?? "$ openbook check content\n"
    let command = String(recorded.prefix { $0 != "\n" })
    let words = command.split(separator: " ").map(String.init)
    try #require(words.starts(with: ["$", "openbook"]))
    let run = try Program.run(Array(words.dropFirst(2)), in: place)
    let status = try #require(run.status)
    let found = "\(command)\n\(run.output)\(run.errors)[status \(status)]\n"
    if Self.isRecording {
      try found.write(toFile: transcript, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); run the tests again without RECORD")
    } else {
      #expect(found == recorded)
    }
  }

  @Test func thereAreCases() { #expect(Self.names.count >= 12) }

  /// What a reader needs of any message: the file, what is wrong with it, and what to do next.
  @Test(arguments: names) func theMessageSaysWhatToDo(name: String) throws {
    let text = try String(contentsOfFile: Self.folder + "/" + name + "/transcript.txt", encoding: .utf8)
    let lines = text.split(separator: "\n")
    let heads = lines.indices.filter {
      lines[$0].hasSuffix("]") && !lines[$0].hasPrefix("[") && !lines[$0].hasPrefix(" ")
    }
    #expect(!heads.isEmpty)
    for (head, next) in zip(heads, heads.dropFirst() + [lines.count]) {
      let hasHelp = lines[head..<next].contains { $0.hasPrefix("   help: ") }
      #expect(hasHelp || lines[head].contains(" such as "), "\(lines[head])")
    }
  }
}
