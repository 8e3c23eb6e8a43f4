import OpenbookCore

/// One step of rendering.
enum TemplateStep<Place: Sendable>: Sendable {
  case text([UInt8])
  case write(Rendering<Place>)
  /// Renders the body where the test has the wanted answer.
  case when(Condition<Place>, is: Bool, Rendering<Place>)

  /// The step, after some text.
  fileprivate func rendering(after text: [UInt8]) -> Rendering<Place> {
    switch self {
    case .text(let more):
      return Rendering { _, output in
        text.withUnsafeBufferPointer { output.raw($0) }
        more.withUnsafeBufferPointer { output.raw($0) }
      }
    case .write(let write):
      return Rendering { place, output in
        text.withUnsafeBufferPointer { output.raw($0) }
        write(place, &output)
      }
    case .when(let test, let wanted, let body):
      return Rendering { place, output in
        text.withUnsafeBufferPointer { output.raw($0) }
        if test(place) == wanted { body(place, &output) }
      }
    }
  }
}

extension Array {
  /// The steps as one closure.
  ///
  /// It calls closures that it holds, which is faster than going through an array of steps: those are retained and
  /// released one by one. A tree of calls, four to a node, keeps the stack shallow.
  func rendering<Place>() -> Rendering<Place> where Element == TemplateStep<Place> {
    var parts: [Rendering<Place>] = []
    var text: [UInt8] = []
    for step in self {
      if case .text(let more) = step {
        text += more
      } else {
        parts.append(step.rendering(after: text))
        text = []
      }
    }
    if !text.isEmpty || parts.isEmpty { parts.append(TemplateStep.text(text).rendering(after: [])) }
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 4).map { join(Array<Rendering<Place>>(parts[$0...].prefix(4))) }
    }
    return parts[0]
  }
}

/// One to four renderings in order.
private func join<Place>(_ parts: [Rendering<Place>]) -> Rendering<Place> {
  let first = parts[0]
  guard parts.count > 1 else { return first }
  let second = parts[1]
  guard parts.count > 2 else {
    return Rendering { place, output in
      first(place, &output)
      second(place, &output)
    }
  }
  let third = parts[2]
  guard parts.count > 3 else {
    return Rendering { place, output in
      first(place, &output)
      second(place, &output)
      third(place, &output)
    }
  }
  let fourth = parts[3]
  return Rendering { place, output in
    first(place, &output)
    second(place, &output)
    third(place, &output)
    fourth(place, &output)
  }
}
