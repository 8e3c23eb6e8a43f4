import Foundation
import Glibc
import Testing

/// A content folder with files that nobody writes by hand, checked by the program.
struct HostileFolder {
  private let scratch = Scratch()

  /// A folder of these files, and a configuration unless it is among them.
  init(_ files: [String: [UInt8]] = [:]) throws {
    try scratch.write("content/openbook.yaml", "company: Example\n")
    for (path, bytes) in files { try write(Array(path.utf8), bytes) }
  }

  /// The same with a metric that is read from `data/a.csv`, unless it is among them.
  static func withMetric(_ files: [String: [UInt8]]) throws -> HostileFolder {
    try HostileFolder(["metrics/m.yaml": metric].merging(files) { $1 })
  }

  /// A metric whose results and notes are in `data/a.csv`.
  static let metric = Array("name: M\nresults: {csv: data/a.csv, month: Month, actual: V, note: N}\n".utf8)

  /// Writes a file whose name may be any bytes.
  func write(_ path: [UInt8], _ bytes: [UInt8]) throws {
    if let slash = path.lastIndex(of: UInt8(ascii: "/")) {
      try scratch.makeFolder("content/" + String(decoding: path[..<slash], as: UTF8.self))
    }
    let name = Array(scratch["content/"].utf8) + path + [0]
    let descriptor = name.withUnsafeBytes {
      open($0.bindMemory(to: CChar.self).baseAddress ?? UnsafePointer(bitPattern: 1)!, O_CREAT | O_WRONLY, 0o644)
    }
    defer { close(descriptor) }
    try #require(descriptor >= 0 && Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }

  /// What a command says, which takes no more than five seconds on a machine with much else to do (tenths of one, when
  /// it has nothing else to do).
  func run(_ command: String = "check", sourceLocation: SourceLocation = #_sourceLocation) throws -> Run {
    let site = command == "build" ? ["-o", scratch["site"]] : []
    let run = try Program.run([command, "content"] + site, in: scratch.path)
    #expect(run.isComplete, "\(run.errors.prefix(2000))", sourceLocation: sourceLocation)
    #expect(run.seconds < 5, sourceLocation: sourceLocation)
    #expect(run.errors.utf8.count < 100_000, sourceLocation: sourceLocation)
    return run
  }

  /// The most memory that any program took which these tests ran, in bytes.
  static var mostMemory: Int {
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    return usage.ru_maxrss * 1024
  }
}
