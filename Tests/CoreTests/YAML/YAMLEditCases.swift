import OpenbookCore
import Testing

/// A file before and after an edit.
struct YAMLEditCase: Sendable, CustomTestStringConvertible {
  let before: String
  let edit: YAMLEdit
  let after: String

  init(_ before: String, _ edit: YAMLEdit, _ after: String) {
    self.before = before
    self.edit = edit
    self.after = after
  }

  var testDescription: String { before.debugDescription }
}

/// Files in each style that people write, each with an edit.
enum YAMLEditCases {
  static let all = blockSets + flowSets + blockInserts + flowInserts + sequences + blockRemoves + flowRemoves + files

  static func set(_ path: YAMLPath, _ value: YAMLValue) -> YAMLEdit { .set(path, value) }

  static func month(_ month: String, _ value: YAMLValue = "4M") -> YAMLEdit {
    .insert(into: ["results"], key: month, value, at: .inOrder)
  }

  static func remove(_ path: YAMLPath) -> YAMLEdit { .remove(path) }
}
