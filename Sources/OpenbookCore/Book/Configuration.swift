/// `openbook.yaml`: the company, its calendar, audiences and thresholds.
public struct Configuration: Sendable {
  /// How findings of a rule count; `ignore` drops them.
  enum RuleSetting: String, CaseIterable, Sendable { case error, warning, information, ignore }

  /// How the site looks.
  public struct Theme: Sendable {
    /// The accent colour, `#rrggbb`.
    public var accent: String?
    /// The path of a picture within the content folder.
    public var logo: String? { statedLogo?.value }
    var statedLogo: Located<String>?
  }

  /// How Markdown is read.
  struct Markdown: Sendable { var allowsRawHTML = false }

  struct Fiscal: Sendable {
    var starts = 1
    var namedBy = FiscalCalendar.Naming.end
  }

  /// The company's name.
  public var company = ""
  /// What it is, in a few words.
  public var tagline: String?
  var fiscal = Fiscal()
  /// The company's currency, `USD`.
  public var currency: String?
  /// How numbers and dates are written.
  public var locale = "en-US"
  /// The newest month that a build reports.
  public var asOf: Month?
  /// The day of the next month by which results are due.
  public var resultsDue: Int?
  /// The audiences, least trusted first.
  public var audiences: [String] = ["public", "company", "board"]
  /// The audience of everything that states none, and of a build without `--audience`.
  public var defaultAudience = "company"
  /// How far a result may miss its target and still be near.
  public var tolerance = Tolerance.none
  /// The home page's few.
  public var topMetrics: [Reference<Metric>] = []
  /// Where the site will stand.
  public var baseURL: String?
  /// Where a file can be changed, with `{path}` for its path.
  public var editURL: String?
  /// How the site looks.
  public var theme = Theme()
  var markdown = Markdown()
  var rules: [Entry<String, RuleSetting>] = []
  /// Programs whose output is a CSV, by name: the program and its arguments.
  var commands: [Entry<String, [String]>] = []

  /// The commands that metrics may take their results from: name, program with arguments, and where it is named.
  public var commandLines: [(name: String, arguments: [String], span: Span)] {
    commands.map { ($0.key, $0.value, $0.span) }
  }

  /// The fiscal calendar (maths.md 1).
  public var calendar: FiscalCalendar { FiscalCalendar(starts: fiscal.starts, namedBy: fiscal.namedBy) }
}

extension Configuration {
  /// The table of fields.
  static let schema = Schema<Configuration>(
    noun: Kind.config.noun, blank: { Configuration() },
    fields: [
      Field("company", \.company, .text, required: true, "The company's name"),
      Field("tagline", \.tagline, .text, "What it is, in a few words"),
      Field("fiscal-year", \.fiscal, fiscalSchema.shape, "The month in which the fiscal year starts, and its name"),
      Field("currency", \.currency, .currency, "The company's currency"),
      Field("locale", \.locale, .locale, default: "en-US", "How numbers and dates are written"),
      Field(
        "as-of", \.asOf, .month, "The newest month to report; else the newest commentary's, else the newest result's"),
      Field("results-due", \.resultsDue, .integer(1...31), "The day of the next month by which results are due"),
      Field(
        "audiences", \.audiences, .list(.audienceName, count: 1...60),
        "Who may see what, least trusted first; each sees all before it"
      ),
      Field(
        "default-audience", \.defaultAudience, .audienceName, default: "company",
        "The audience of everything that states none"),
      Field("tolerance", \.tolerance, .tolerance, "How far a result may miss its target and still be near"),
      Field("top-metrics", \.topMetrics, .list(.reference(to: Metric.self)), "The home page's few metrics"),
      Field("base-url", \.baseURL, .url, "Where the site will stand"),
      Field(
        "edit-url", \.editURL, .editURL, "Where a file can be changed; {path} stands for its path in the content folder"
      ),
      Field("theme", \.theme, themeSchema.shape, "How the site looks"),
      Field("markdown", \.markdown, markdownSchema.shape, "How Markdown is read"),
      Field(
        "commands", \.commands, .map(.identifier, .list(.text)),
        "Programs whose output is a CSV, by name; they run only with --allow-commands"),
      Field("rules", \.rules, .map(.rule, .word), "The severity of a rule's findings"),
    ])

  private static let fiscalSchema = Schema<Fiscal>(
    noun: "fiscal-year", blank: { Fiscal() },
    fields: [
      Field("starts", \.starts, .integer(1...12), default: "1", "The month of the year in which it starts"),
      Field("named-by", \.namedBy, .word, default: "end", "Whether it bears the year in which it starts or ends"),
    ])

  private static let themeSchema = Schema<Theme>(
    noun: "theme", blank: { Theme() },
    fields: [
      Field("accent", \.accent, .colour, "The accent colour"),
      Field("logo", \.statedLogo, Shape<String>.text.located, "A picture's path within the content folder"),
    ])

  private static let markdownSchema = Schema<Markdown>(
    noun: "markdown", blank: { Markdown() },
    fields: [
      Field(
        "raw-html", \.allowsRawHTML, .flag, default: "false",
        "Whether HTML in Markdown is kept, through GitHub's tag filter")
    ])
}

/// Whether a unit is an amount of money: three capital letters, as ISO 4217 writes currencies.
public func isCurrencyCode(_ unit: String) -> Bool {
  unit.utf8.count == 3 && unit.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
}

extension Shape where Value == String {
  /// The name of a rule; whether there is one of that name is checked with the severities.
  static let rule = Shape(.word(Rule.all.map(\.id))) { node, reading in Shape.text.read(node, &reading) }

  static let currency = pattern("a currency code", examples: ["USD"], expression: "^[A-Z]{3}$") { isCurrencyCode($0) }

  static let audienceName = pattern("an audience", examples: ["board"], expression: Expression.whole(Expression.id)) {
    isID($0.utf8)
  }

  static let colour = pattern("a colour", examples: ["#0b5d57"], expression: "^#[0-9a-fA-F]{6}$") {
    $0.utf8.count == 7 && $0.utf8.first == UInt8(ascii: "#") && $0.dropFirst().allSatisfy(\.isHexDigit)
      && $0.utf8.allSatisfy { $0 < 0x80 }
  }

  static let locale = pattern(
    "a locale", examples: ["en-US", "de-DE"],
    expression: Expression.whole("(\(NumberStyle.locales.joined(separator: "|")))")
  ) { NumberStyle.isKnown($0) }

  static let url = pattern(
    "an address", examples: ["https://results.example.com/"], expression: #"^https?://[^\x00-\x20\x7F<>"']+$"#, isURL)

  /// An address in which `{path}` stands for that of a file.
  static let editURL = Shape(editForm) { node, reading in
    let text = node.kind == .scalar ? node.text : ""
    if isURL(text), text.contains("{path}") { return text }
    guard isURL(text) else {
      reading.wrongType(node, form: editForm)
      return nil
    }
    let example = text.hasSuffix("/") ? ": \(text){path}" : ", such as \(editForm.example)"
    reading.add(
      .wrongType, "an 'edit-url' without {path}", at: node.span,
      help: "write {path} where the file's path belongs\(example)")
    return nil
  }

  private static let editForm = Form.pattern(
    name: "an address with {path}", examples: ["https://git.example.com/acme/openbook/edit/main/{path}"],
    expression: #"^https?://[^\x00-\x20\x7F<>"']*[{]path[}][^\x00-\x20\x7F<>"']*$"#)

  private static func isURL(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.hasSuffix("://")
      && !text.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F || "<>\"'".unicodeScalars.contains($0) }
  }
}
