import Foundation
import Synchronization
import Testing

/// One line of the content format, as `Fixtures/format/*.txt` has it:
///
///     # what the line says
///     - a text of the folder
///     + the slip in its place
///     ! a finding that it gives
///     ? its help, where the case is about that
///     path/of/a/file.yaml
///       its text
///
/// `⏎` in a slip is a line's end.
struct FormatCase: CustomTestStringConvertible, Sendable {
  let file: String
  let says: String
  let slip: (from: String, to: String)?
  let expected: [String]
  /// The help of each finding; empty where the case is not about it.
  let helps: [String]
  let folder: String

  var testDescription: String { "\(file): \(says)" }

  /// The folder with the slip; nil unless what it replaces is there exactly once.
  var slipped: String? {
    guard let slip, folder.components(separatedBy: slip.from).count == 2 else { return nil }
    return folder.replacingOccurrences(of: slip.from, with: slip.to)
  }

  private static let place = Program.fixtures + "/format"

  /// Files that every case has, unless it has its own.
  static let base = (try? String(contentsOfFile: place + "/base.txt", encoding: .utf8)) ?? ""

  static let all: [FormatCase] = ((try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []).sorted()
    .filter { $0 != "base.txt" }.flatMap { read($0) }

  private static func read(_ file: String) -> [FormatCase] {
    let text = (try? String(contentsOfFile: place + "/" + file, encoding: .utf8)) ?? ""
    return text.components(separatedBy: "\n# ").enumerated().map { index, part in
      let lines = part.components(separatedBy: "\n")
      let marked = { (mark: String) in
        lines.dropFirst().filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(2)) }
      }
      let unmarked = lines.dropFirst().filter { line in !["- ", "+ ", "! ", "? "].contains { line.hasPrefix($0) } }
      let whole = { (line: String) in line.replacingOccurrences(of: "⏎", with: "\n") }
      return FormatCase(
        file: file, says: index == 0 ? String(lines[0].dropFirst(2)) : lines[0],
        slip: marked("- ").first.map { (whole($0), whole(marked("+ ").first ?? "")) }, expected: marked("! "),
        helps: marked("? "), folder: unmarked.joined(separator: "\n") + "\n")
    }
  }

  private static let recording = Mutex(())

  /// Writes the findings of a case into its file.
  static func record(_ findings: [(text: String, help: String)], for line: FormatCase) {
    recording.withLock { _ in
      let path = place + "/" + line.file
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return }
      var lines = text.components(separatedBy: "\n")
      guard let start = lines.firstIndex(of: "# " + line.says) else { return }
      var end = start + 1
      while end < lines.count, ["- ", "+ ", "! ", "? "].contains(where: { lines[end].hasPrefix($0) }) { end += 1 }
      let slip = lines[(start + 1)..<end].filter { !$0.hasPrefix("! ") && !$0.hasPrefix("? ") }
      let found = findings.flatMap { ["! " + $0.text] + (line.helps.isEmpty ? [] : ["? " + $0.help]) }
      lines.replaceSubrange((start + 1)..<end, with: slip + found)
      try? lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
