import OpenbookCore

/// One file of a theme, cut into text and tags.
struct TemplateFile: Sendable {
  let source: Source
  let nodes: [TemplateNode]
  /// What is wrong with its tags, before any name means anything.
  let findings: [Finding]
}

/// A piece of a template: text, or a tag with its name.
enum TemplateNode: Sendable {
  case text(ArraySlice<UInt8>)
  case value(String, Span)
  case partial(String, Span)
  case section(TemplateSection)
}

/// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}`.
struct TemplateSection: Sendable {
  let name: String
  /// The opening tag.
  let span: Span
  let isInverted: Bool
  var nodes: [TemplateNode] = []
}

/// How large a template may grow, so that no file of a theme makes a build hang or run out of memory.
enum TemplateLimits {
  /// Partials within partials.
  static let partialDepth = 32
  /// Sections within sections, through partials as well.
  static let sectionDepth = 32
  /// Texts and tags of a page's template with all partials put in place.
  static let pieces = 50_000
  /// Bytes of text of a page's template with all partials put in place.
  static let bytes = 1 << 20
  /// Findings about one template.
  static let findings = 100
}
