import OpenbookCore

/// Writes what depends on a context.
///
/// A struct, because a bare closure in an array or an optional is wrapped in another one, which each call goes through.
struct Rendering<Context>: Sendable {
  private let write: @Sendable (Context, inout Output) -> Void

  init(_ write: @escaping @Sendable (Context, inout Output) -> Void) { self.write = write }

  @inline(__always) func callAsFunction(_ context: Context, _ output: inout Output) { write(context, &output) }

  /// The rendering of a part as one of the whole.
  func lifted<Whole>(by reach: @escaping Lending<Whole, Context>) -> Rendering<Whole> {
    let write = write
    return Rendering<Whole> { whole, output in reach(whole) { write($0, &output) } }
  }
}

/// A question about a context, answered by yes or no.
struct Condition<Context>: Sendable {
  private let ask: @Sendable (Context) -> Bool

  init(_ ask: @escaping @Sendable (Context) -> Bool) { self.ask = ask }

  @inline(__always) func callAsFunction(_ context: Context) -> Bool { ask(context) }

  /// The condition of a part as one of the whole.
  func lifted<Whole>(by reach: @escaping Lending<Whole, Context>) -> Condition<Whole> {
    let ask = ask
    return Condition<Whole> { whole in
      var answer = false
      reach(whole) { answer = ask($0) }
      return answer
    }
  }
}

/// Lends a part of a whole: the part is not returned, so nothing is copied on the way.
typealias Lending<Whole, Part> = @Sendable (_ whole: Whole, _ use: (Part) -> Void) -> Void
