import CLibFuzzer
import Glibc

/// What is wrong with how the library takes some bytes; nil if nothing is.
public typealias Check = (_ bytes: [UInt8]) -> String?

/// The check of this program: libFuzzer hands over bytes alone. It is set once, before the first call.
nonisolated(unsafe) private var check: Check = { _ in nil }

/// Runs libFuzzer with the program's arguments: files and folders are a corpus, `-help=1` lists the options.
///
/// A trap, a fault that `check` gives, a hang and too much memory each end the run and leave the input in a file.
public func fuzz(_ target: @escaping Check) -> Never {
  check = target
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  exit(
    LLVMFuzzerRunDriver(&count, &arguments) { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      if let fault = check(bytes) { fatalError(fault) }
      return 0
    })
}
