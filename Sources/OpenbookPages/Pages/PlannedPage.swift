import OpenbookCore

/// A file of the site before it is made: where it goes, what it depends on, how it is rendered.
public struct PlannedPage: Sendable {
  /// Its path within the site.
  public let path: String
  /// Stands for everything that goes into it; the same fingerprint means the same bytes.
  public let fingerprint: Fingerprint
  /// Makes its bytes.
  public let render: @Sendable () -> [UInt8]

  init(_ route: Route, fingerprint: Fingerprint, render: @escaping @Sendable () -> [UInt8]) {
    path = route.path
    self.fingerprint = fingerprint
    self.render = render
  }

  /// A file whose bytes are known already.
  init(_ route: Route, _ bytes: [UInt8]) {
    var fingerprint = Fingerprint()
    fingerprint.mix(bytes)
    self.init(route, fingerprint: fingerprint) { bytes }
  }
}

/// A page of the site: what it shows, and how a template sees it.
protocol PageContext: Fingerprinted {
  /// What templates see, made from the context when the page is rendered.
  associatedtype Display: Sendable

  /// How the page stands in its frame.
  var frame: PageFrame { get }

  func display(_ style: SiteStyle) -> Display
}

/// A template for one kind of page: the shell's words and the page's own.
struct PageTemplate<Display: Sendable>: Sendable {
  private struct Filling: Sendable {
    let shell: Shell
    let display: Display
  }

  private let template: BoundTemplate<Filling>

  /// Binds a template by name; nil with findings.
  static func bind(
    _ name: String, in set: TemplateSet, shell: Vocabulary<Shell>, vocabulary: Vocabulary<Display>,
    findings: inout [Finding]
  ) -> PageTemplate? {
    let whole = Vocabulary<Filling>()
      .including(vocabulary) { $0.display }
      .including(shell) { $0.shell }
    let (template, found) = set.bind(name, to: whole)
    findings.append(contentsOf: found)
    return template.map { PageTemplate(template: $0) }
  }

  /// Plans a page: the fingerprint covers the template, what all pages share, and the page's context.
  func plan<Context: PageContext>(_ context: Context, _ style: SiteStyle) -> PlannedPage
  where Context.Display == Display {
    var fingerprinting = Fingerprinting()
    template.digest.feed(&fingerprinting)
    style.fingerprint.feed(&fingerprinting)
    context.feed(&fingerprinting)
    let template = template
    return PlannedPage(context.frame.route, fingerprint: fingerprinting.fingerprint) {
      var output = Output(capacity: 32_768)
      let filling = Filling(shell: Shell(style: style, page: context.frame), display: context.display(style))
      template.render(filling, into: &output)
      return output.finish()
    }
  }
}
