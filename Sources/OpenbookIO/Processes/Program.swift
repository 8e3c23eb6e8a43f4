import CLinux
import Glibc

/// A program with its arguments, run without a shell.
struct Program: Sendable {
  /// Why there is no output.
  struct Failure: Error {
    let reason: String
  }

  /// The program, then its arguments.
  let arguments: [String]
  /// The folder in which it runs.
  let folder: String
  /// After how many seconds it is stopped.
  var patience = 60
  /// The most bytes that it may print.
  var cap = 64 << 20

  /// Runs it to its end; what it prints on standard error is shown as it is.
  func output() -> Result<[UInt8], Failure> {
    guard let name = arguments.first, !arguments.contains(where: { $0.utf8.contains(0) }) else {
      return .failure(Failure(reason: "there is no program to run"))
    }
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var (child, pipe): (Int32, Int32) = (0, 0)
    let code = openbook_start(&words, folder, &child, &pipe)
    guard code == 0 else { return .failure(Failure(reason: "'\(name)' cannot be run: \(Self.text(code))")) }
    defer { close(pipe) }
    let printed = read(pipe)
    // It runs in a group of its own, so that what it started ends with it.
    if case .failure = printed { kill(-child, SIGKILL) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return printed.flatMap { bytes in
      let (isSignal, exit) = (status & 0x7F != 0, status >> 8 & 0xFF)
      if isSignal { return .failure(Failure(reason: "it was ended by signal \(status & 0x7F)")) }
      return exit == 0 ? .success(bytes) : .failure(Failure(reason: "it ended with status \(exit)"))
    }
  }

  private func read(_ descriptor: Int32) -> Result<[UInt8], Failure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let end = Self.seconds + patience
    while true {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let left = end - Self.seconds
      guard left > 0 else { return .failure(Failure(reason: "it took more than \(patience) seconds")) }
      guard poll(&waiting, 1, Int32(left) * 1000) >= 0 || errno == EINTR else {
        return .failure(Failure(reason: Self.text(errno)))
      }
      guard waiting.revents != 0 else { continue }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(bytes) }
      guard count > 0 else {
        if errno == EINTR { continue }
        return .failure(Failure(reason: Self.text(errno)))
      }
      bytes += buffer[..<count]
      guard bytes.count <= cap else { return .failure(Failure(reason: "it printed more than \(cap) bytes")) }
    }
  }

  private static var seconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec
  }

  private static func text(_ code: Int32) -> String { String(cString: strerror(code)) }
}
