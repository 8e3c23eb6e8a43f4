/// How the YAML reader takes a file.
enum YAMLCheck {
  /// What is wrong; nil if it is read as libyaml reads it, or refused at a place.
  static func fault(_ bytes: [UInt8]) -> String? {
    if case .fault(let fault) = YAMLComparison(of: bytes) { return fault }
    return nil
  }
}
