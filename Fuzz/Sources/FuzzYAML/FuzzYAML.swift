import Fuzzing

/// A file is read as libyaml reads it, or refused at a place.
@main enum FuzzYAML {
  static func main() { fuzz(YAMLCheck.fault) }
}
