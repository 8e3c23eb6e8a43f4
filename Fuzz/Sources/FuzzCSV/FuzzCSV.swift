import Fuzzing

/// A file becomes a table that means the same when it is written anew, and results, or a finding.
@main enum FuzzCSV {
  static func main() { fuzz(CSVCheck.fault) }
}
