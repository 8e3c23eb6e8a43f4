import OpenbookCore

/// A word with a shape and a colour, so that nothing is told by colour alone.
struct Mark: Sendable {
  /// How it looks.
  enum Shape: String, Sendable {
    case good = "met"
    case half = "near"
    case concern = "missed"
    case hollow = "not-reported"
    case dotted = "no-target"
  }

  let shape: Shape
  let text: String

  init(_ shape: Shape, _ text: String) {
    self.shape = shape
    self.text = text
  }

  init(_ status: Status, _ words: Words) {
    shape = Shape(rawValue: status.rawValue) ?? .hollow
    text = words.status(status)
  }
}

extension Mark: Fingerprinted {
  func feed(_ fingerprinting: inout Fingerprinting) {
    fingerprinting.add("shape", shape.rawValue)
    fingerprinting.add("text", text)
  }
}
