import OpenbookCore

/// A template whose every name is tied to a word: rendering it cannot fail.
struct BoundTemplate<Context: Sendable>: Sendable {
  /// Stands for the texts of the template and of all its partials.
  let digest: Fingerprint
  private let write: Rendering<TemplateFrame<Void, Context>>

  init(digest: Fingerprint, steps: [TemplateStep<TemplateFrame<Void, Context>>]) {
    self.digest = digest
    write = steps.rendering()
  }

  /// Appends the template, filled from a context.
  func render(_ context: Context, into output: inout Output) {
    write(TemplateFrame(outer: (), item: context), &output)
  }
}
