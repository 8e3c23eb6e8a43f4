import Glibc

/// A file operation that failed: a sentence with the path, what was tried and why it did not work.
public struct DiskError: Error, Hashable, CustomStringConvertible {
  /// The sentence, without a full stop.
  public let message: String
  /// What to do about it, where that is known.
  public let help: String?
  /// The operating system's error number, or 0.
  let code: Int32

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
    code = 0
  }

  /// A failed system call: `cannot <action> '<path>': <reason>`. Call it before `errno` can change.
  init(cannot action: String, _ path: String, code: Int32 = errno, help: String? = nil) {
    message = "cannot \(action) '\(PathBytes.printable(path))': \(String(cString: strerror(code)))"
    self.help = help ?? Self.help(for: code)
    self.code = code
  }

  /// The sentence and its remedy.
  public var description: String {
    guard let help else { return message }
    return "\(message)\nhelp: \(help)"
  }

  private static func help(for code: Int32) -> String? {
    switch code {
    case ENOSPC, EDQUOT: "free some space and build again; the site is as it was"
    case EACCES, EPERM: "check who owns it and its permissions"
    case EROFS: "choose an output on a file system that can be written to"
    case EMFILE, ENFILE: "raise the limit of open files (ulimit -n)"
    case ENAMETOOLONG: "shorten the name; most file systems allow 255 bytes"
    default: nil
    }
  }
}
