import Foundation
import Glibc

/// What a run of the program left behind.
struct Run: Sendable {
  /// The exit status; nil where a signal ended it.
  let status: Int32?
  let output: String
  let errors: String
  let seconds: Double

  /// Whether it ended by itself.
  var isComplete: Bool { status != nil }
}

/// The built binary, which the package manager puts beside the test runner.
enum Program {
  static let path: String = {
    let runner = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL
    return runner.deletingLastPathComponent().appendingPathComponent("openbook").path
  }()

  /// The checkout's root.
  static let root: String = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.path
  }()

  /// `Tests/CommandTests/Fixtures`.
  static let fixtures = root + "/Tests/CommandTests/Fixtures"

  /// Runs the program in a folder, to its end.
  ///
  /// - Parameters:
  ///   - environment: all that the program sees of the environment, besides `PATH` and a `HOME` of its own.
  ///   - terminal: whether standard error is a terminal.
  @discardableResult
  static func run(
    _ arguments: String..., in folder: String, environment: [String: String] = [:], terminal: Bool = false
  ) throws -> Run {
    try run(arguments, in: folder, environment: environment, terminal: terminal)
  }

  @discardableResult
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], terminal: Bool = false
  ) throws -> Run {
    try RunningProgram(arguments, in: folder, environment: environment, terminal: terminal).finish()
  }
}

/// The program while it runs.
struct RunningProgram: ~Copyable {
  struct Failure: Error { let reason: String }

  /// A run that takes longer hangs, even on a machine with much else to do.
  private static let patience = 120.0

  private let process: pid_t
  private let output: Int32
  private let errors: Int32
  private let started: Double

  init(_ arguments: [String], in folder: String, environment: [String: String] = [:], terminal: Bool = false) throws {
    let output = try Self.unnamedFile()
    let (errors, inner) = terminal ? try Self.terminal() : try (Self.unnamedFile(), -1)
    defer { if terminal { close(inner) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, terminal ? inner : errors, 2)
    // `env` changes the folder and becomes the program, under the same process id.
    let all = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"].merging(environment) { $1 }
    let texts = (["env", "-C", folder, Program.path] + arguments).map { strdup($0) }
    let variables = all.map { strdup("\($0.key)=\($0.value)") }
    defer { for text in texts + variables { free(text) } }
    var process: pid_t = 0
    let started = Self.now
    let code = posix_spawn(&process, "/usr/bin/env", &actions, nil, texts + [nil], variables + [nil])
    guard code == 0 else { throw Failure(reason: "\(Program.path): \(String(cString: strerror(code)))") }
    (self.process, self.output, self.errors, self.started) = (process, output, errors, started)
  }

  /// Ends it at this very moment, without a chance to tidy up.
  func killAtOnce() { kill(process, SIGKILL) }

  /// Waits for the end.
  consuming func finish() throws -> Run {
    var status: Int32 = 0
    var isLate = false
    while waitpid(process, &status, WNOHANG) == 0 {
      usleep(300)
      if Self.now - started > Self.patience {
        killAtOnce()
        isLate = true
        waitpid(process, &status, 0)
        break
      }
    }
    let seconds = Self.now - started
    let run = Run(
      status: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, output: Self.text(output), errors: Self.text(errors),
      seconds: seconds)
    if isLate { throw Failure(reason: "no end after \(Self.patience) seconds") }
    return run
  }

  deinit {
    close(output)
    close(errors)
  }

  /// A file that nobody else can see, and that is gone with its descriptor.
  private static func unnamedFile() throws -> Int32 {
    let path = FileManager.default.temporaryDirectory.path + "/openbook-run-" + UUID().uuidString
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(reason: "no temporary file") }
    unlink(path)
    return descriptor
  }

  /// Both ends of a new terminal.
  private static func terminal() throws -> (outer: Int32, inner: Int32) {
    let (unlock, number): (UInt, UInt) = (0x4004_5431, 0x8004_5430)  // TIOCSPTLCK, TIOCGPTN
    let outer = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, index): (Int32, Int32) = (0, 0)
    guard outer >= 0, ioctl(outer, unlock, &locked) == 0, ioctl(outer, number, &index) == 0 else {
      throw Failure(reason: "no terminal")
    }
    return (outer, open("/dev/pts/\(index)", O_RDWR | O_NOCTTY | O_CLOEXEC))
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// What was written to a file without a name, or to a terminal.
  private static func text(_ descriptor: Int32) -> String {
    lseek(descriptor, 0, SEEK_SET)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      // A terminal whose other side is closed answers with an error once it is empty.
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
