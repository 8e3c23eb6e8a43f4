import OpenbookCore
import Testing

/// A short file for each of the cases of yaml-test-suite, in our own words, and what becomes of it.
///
/// The suite's names of the cases stand beside ours: https://github.com/yaml/yaml-test-suite (state of February 2024).
struct YAMLSuiteCase: CustomTestStringConvertible, Sendable {
  /// The suite's names.
  let names: String
  /// What is peculiar about the file.
  let subject: String
  /// The file; `▸` marks the place where it is refused.
  let marked: String
  /// The rule that refuses it; nil where it is read.
  let rule: Rule?

  var testDescription: String { "\(names): \(subject)" }

  /// A file that means the same as to libyaml.
  static func reads(_ names: String, _ subject: String, _ file: String) -> YAMLSuiteCase {
    YAMLSuiteCase(names: names, subject: subject, marked: file, rule: nil)
  }

  /// A file that is no YAML, or could be taken for something else than what was meant.
  static func syntax(_ names: String, _ subject: String, _ marked: String) -> YAMLSuiteCase {
    YAMLSuiteCase(names: names, subject: subject, marked: marked, rule: .yamlSyntax)
  }

  /// A file that uses what the subset leaves out.
  static func subset(_ names: String, _ subject: String, _ marked: String) -> YAMLSuiteCase {
    YAMLSuiteCase(names: names, subject: subject, marked: marked, rule: .yamlSubset)
  }

  static let all: [YAMLSuiteCase] = [
    documents, mappings, sequences, explicitKeys, properties, plain, quoted, flow, blockScalars, comments, tabs,
  ].flatMap { $0 }
}
