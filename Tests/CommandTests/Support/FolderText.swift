import Foundation

/// A small folder written as one text, as the pages of rules show it.
///
/// A line that is not indented is a path; the file's lines follow, indented by two spaces. `path -> target` is a
/// symbolic link. `⟨FF FE⟩` stands for bytes in hexadecimal, `⟨70000 × x⟩` for a repetition; both also in paths.
struct FolderText {
  enum Entry: Equatable {
    case file([UInt8])
    case link(String)
  }

  /// By path, as bytes because a path may hold any.
  private(set) var entries: [[UInt8]: Entry] = [:]

  init(_ text: String) {
    var path: [UInt8]?
    var lines: [Substring] = []
    func end(_ entries: inout [[UInt8]: Entry]) {
      guard let path else { return }
      while lines.last?.isEmpty == true { lines.removeLast() }
      entries[path] = .file(lines.flatMap { Self.expand($0) + [0x0A] })
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        lines.append("")
      } else if line.hasPrefix("  ") {
        lines.append(line.dropFirst(2))
      } else {
        end(&entries)
        (path, lines) = (nil, [])
        if let arrow = line.range(of: " -> ") {
          entries[Self.expand(line[..<arrow.lowerBound])] = .link(String(line[arrow.upperBound...]))
        } else {
          path = Self.expand(line)
        }
      }
    }
    end(&entries)
  }

  /// Writes the folder: `templates/` beside the content, all else into it, with an `openbook.yaml` if it has none.
  func write(to scratch: Scratch, content: String, templates: String) throws {
    try scratch.makeFolder(content)
    var entries = entries
    let configuration = Array("openbook.yaml".utf8)
    if entries[configuration] == nil { entries[configuration] = .file(Array("company: Example\n".utf8)) }
    for (path, entry) in entries {
      let path = String(decoding: path, as: UTF8.self)
      let isTemplate = path.hasPrefix("templates/")
      let place = isTemplate ? templates + path.dropFirst("templates".count) : content + "/" + path
      switch entry {
      case .file(let bytes): try scratch.write(place, bytes: bytes)
      case .link(let target):
        try scratch.makeFolder((place as NSString).deletingLastPathComponent)
        try FileManager.default.createSymbolicLink(atPath: scratch[place], withDestinationPath: target)
      }
    }
  }

  private static func expand(_ text: Substring) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let start = rest.firstIndex(of: "⟨"), let end = rest[start...].firstIndex(of: "⟩") {
      bytes += rest[..<start].utf8
      bytes += meaning(rest[rest.index(after: start)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return bytes + rest.utf8
  }

  private static func meaning(_ code: Substring) -> [UInt8] {
    if let times = code.range(of: " × "), let count = Int(code[..<times.lowerBound]) {
      return Array(String(repeating: String(code[times.upperBound...]), count: count).utf8)
    }
    return code.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }
}
