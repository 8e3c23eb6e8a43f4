@testable import OpenbookCore

extension YAMLEditCheck {
  /// The same value once more changes nothing.
  func twiceFault(_ new: [UInt8]) -> String? {
    guard edit.kind != .remove else { return nil }
    let again = YAMLEdit.set(edit.path, edit.value).applied(to: Source(yaml: new), range: range(in: new))
    return again == .success(new) ? nil : "set once more: \(again.shown)"
  }

  /// What was added and is removed, or was set and is set back, leaves the old bytes.
  func undoFault(_ new: [UInt8]) -> String? {
    guard isUndoable, let undo else { return nil }
    let old = undo.applied(to: Source(yaml: new), range: range(in: new))
    return old == .success(bytes) ? nil : "undone: \(old.shown)"
  }

  private var undo: YAMLEdit? {
    switch edit.kind {
    case .insert, .append: .remove(edit.path)
    case .set: .set(edit.path, .scalar(edit.target.node.text))
    case .remove: nil
    }
  }

  var isUndoable: Bool {
    let node = edit.target.node
    switch edit.kind {
    case .remove: return false
    case .set: return isScalarUndoable(node)
    case .insert, .append:
      guard node.entries.isEmpty, node.items.isEmpty else { return true }
      guard node.entries.isEmpty, node.items.isEmpty else { return true }
      return isBrackets(node)
    }
  }

  /// Brackets come back after one space and without blanks in them. What was left out comes back as brackets, and what
  /// follows those behind a dash goes with the entry.
  private func isBrackets(_ node: YAMLNode) -> Bool {
    let range = node.span.range
    let isEmpty = ["{}", "[]"].contains(String(decoding: bytes[range], as: UTF8.self))
    guard let slot = edit.target.slot, !slot.isInFlow else {
      return isEmpty && (edit.target.slot != nil || lines.textEnd(range.upperBound) == range.upperBound)
    }
    let isAtHead = range.lowerBound == slot.head.upperBound + 1
    return isEmpty && isAtHead && (slot.key != nil || lines.textEnd(range.upperBound) == range.upperBound)
  }

  /// A text comes back as it was if it was written as the editor would, and its new neighbour is too.
  private func isScalarUndoable(_ node: YAMLNode) -> Bool {
    guard node.kind == .scalar, !node.isEmpty, case .scalar(let new) = edit.value, let slot = edit.target.slot else {
      return false
    }
    let writer = YAMLScalarWriter(isInFlow: slot.isInFlow)
    let written = String(decoding: bytes[node.span.range], as: UTF8.self)
    return writer.value(node.text) == written && (writer.isPlainValue(node.text) || !writer.isPlainValue(new))
  }
}

extension Result<[UInt8], YAMLRefusal> {
  /// For a message.
  fileprivate var shown: String {
    switch self {
    case .success(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
    case .failure(let refusal): "\(refusal)"
    }
  }
}
