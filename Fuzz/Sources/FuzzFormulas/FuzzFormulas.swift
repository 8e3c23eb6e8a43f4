import Fuzzing

/// A formula means the same when it is written anew, or gives a finding at its place.
@main enum FuzzFormulas {
  static func main() { fuzz(FormulaCheck.fault) }
}
