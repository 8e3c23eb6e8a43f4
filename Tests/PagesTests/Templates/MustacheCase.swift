import Testing

/// A template of the Mustache specification's kind, said with the sample page's words, and what it must give.
struct MustacheCase: CustomTestStringConvertible {
  let name: String
  let template: String
  let expected: String
  var partials: [String: String] = [:]

  var testDescription: String { name }

  init(_ name: String, _ template: String, _ expected: String, partials: [String: String] = [:]) {
    self.name = name
    self.template = template
    self.expected = expected
    self.partials = partials
  }

  static let interpolation = [
    MustacheCase("no interpolation", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    MustacheCase("nothing at all", "", ""),
    MustacheCase("basic", "Hello, {{title}}!\n", "Hello, Metrics!\n"),
    MustacheCase("text is escaped", "These: {{special}}\n", "These: &amp; &quot; &lt; &gt; &#39;\n"),
    MustacheCase("HTML is not", "These: {{body}}\n", "These: <p>a &amp; b</p>\n"),
    MustacheCase("an empty value", "I ({{blank}}) cannot be seen!", "I () cannot be seen!"),
    MustacheCase("a dot is an ordinary character", "\"{{t.metrics}}\"", "\"Metrics\""),
    MustacheCase("surrounding whitespace", "| {{title}} |", "| Metrics |"),
    MustacheCase("alone on its line", "  {{title}}\n", "  Metrics\n"),
    MustacheCase("padding", "|{{ title }}|{{\ttitle\n}}|", "|Metrics|Metrics|"),
    MustacheCase("side by side", "{{title}}{{company}}{{title}}", "MetricsFernhillMetrics"),
    MustacheCase("a brace after a tag", "{ {{title}}} }", "{ Metrics} }"),
    MustacheCase("a byte-order mark disappears", "\u{FEFF}{{! a }}\n{{title}}", "Metrics"),
  ]

  static let sections = [
    MustacheCase("truthy", "\"{{#yes}}This is there.{{/yes}}\"", "\"This is there.\""),
    MustacheCase("falsey", "\"{{#no}}This is not there.{{/no}}\"", "\"\""),
    MustacheCase("no item", "\"{{#nobody}}This is not there.{{/nobody}}\"", "\"\""),
    MustacheCase("an item's words", "\"{{#owner}}Hi {{name}}.{{/owner}}\"", "\"Hi Marketing.\""),
    MustacheCase("words around the item", "{{#owner}}{{company}}, {{title}}{{/owner}}", "Fernhill, Head of Marketing"),
    MustacheCase("text as a section", "{{#title}}{{title}} is {{title}}{{/title}}", "Metrics is Metrics"),
    MustacheCase("empty text as a section", "{{#blank}}there{{/blank}}", ""),
    MustacheCase("HTML as a section", "{{#body}}there{{/body}}{{#no-body}}not there{{/no-body}}", "there"),
    MustacheCase(
      "lists within lists", "{{#rows}}{{#cells}}{{title}}.{{name}}{{value}} {{/cells}}{{/rows}}",
      "Metrics.a1 Metrics.a2 "),
    MustacheCase(
      "deeply nested",
      "{{#yes}}\n{{company}}\n{{#rows}}\n{{name}}{{company}}\n{{#cells}}\n{{value}}{{name}}{{company}}\n"
        + "{{#owner}}\n{{name}}{{value}}{{company}}\n{{/owner}}\n{{name}}\n{{/cells}}\n{{/rows}}\n{{/yes}}\n",
      "Fernhill\naFernhill\n1aFernhill\nMarketing1Fernhill\na\n2aFernhill\nMarketing2Fernhill\na\nbFernhill\n"),
    MustacheCase("list", "\"{{#rows}}{{name}}{{/rows}}\"", "\"ab\""),
    MustacheCase("empty list", "\"{{#none}}Yay lists!{{/none}}\"", "\"\""),
    MustacheCase(
      "doubled", "{{#yes}}\n* first\n{{/yes}}\n* {{title}}\n{{#yes}}\n* third\n{{/yes}}\n",
      "* first\n* Metrics\n* third\n"),
    MustacheCase("nested, truthy", "| A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E |", "| A B C D E |"),
    MustacheCase("nested, falsey", "| A {{#no}}B {{#no}}C{{/no}} D{{/no}} E |", "| A  E |"),
    MustacheCase("surrounding whitespace", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
    MustacheCase("internal whitespace", " | {{#yes}} {{! important }}\n {{/yes}} | \n", " |  \n  | \n"),
    MustacheCase("indented inline", " {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n", " YES\n GOOD\n"),
    MustacheCase("standalone lines", "| This Is\n{{#yes}}\n|\n{{/yes}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
    MustacheCase(
      "indented standalone lines", "| This Is\n  {{#yes}}\n|\n\t{{/yes}}  \n| A Line\n", "| This Is\n|\n| A Line\n"),
    MustacheCase("standalone line ends", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    MustacheCase("standalone without a line before", "  {{#yes}}\n#{{/yes}}\n/", "#\n/"),
    MustacheCase("standalone without a line end", "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    MustacheCase("two tags on a line are not alone", "a\n{{#yes}}{{/yes}}\nb", "a\n\nb"),
    MustacheCase("padding", "|{{# yes }}={{/ yes }}|", "|=|"),
  ]

  static let inverted = [
    MustacheCase("falsey", "\"{{^no}}This is there.{{/no}}\"", "\"This is there.\""),
    MustacheCase("truthy", "\"{{^yes}}This is not there.{{/yes}}\"", "\"\""),
    MustacheCase("an item", "\"{{^owner}}Hi {{title}}.{{/owner}}\"", "\"\""),
    MustacheCase("no item", "\"{{^nobody}}Hi {{title}}.{{/nobody}}\"", "\"Hi Metrics.\""),
    MustacheCase("text", "{{^title}}not there{{/title}}{{^blank}}there{{/blank}}", "there"),
    MustacheCase("HTML", "{{^body}}not there{{/body}}{{^no-body}}there{{/no-body}}", "there"),
    MustacheCase("list", "\"{{^rows}}n{{/rows}}\"", "\"\""),
    MustacheCase("empty list", "\"{{^none}}Yay lists!{{/none}}\"", "\"Yay lists!\""),
    MustacheCase(
      "a list within an item", "{{#rows}}{{^cells}}{{name}} of {{company}}{{/cells}}{{/rows}}", "b of Fernhill"),
    MustacheCase(
      "doubled", "{{^no}}\n* first\n{{/no}}\n* {{title}}\n{{^no}}\n* third\n{{/no}}\n",
      "* first\n* Metrics\n* third\n"),
    MustacheCase("nested, falsey", "| A {{^no}}B {{^no}}C{{/no}} D{{/no}} E |", "| A B C D E |"),
    MustacheCase("nested, truthy", "| A {{^yes}}B {{^yes}}C{{/yes}} D{{/yes}} E |", "| A  E |"),
    MustacheCase("surrounding whitespace", " | {{^no}}\t|\t{{/no}} | \n", " | \t|\t | \n"),
    MustacheCase("internal whitespace", " | {{^no}} {{! important }}\n {{/no}} | \n", " |  \n  | \n"),
    MustacheCase("indented inline", " {{^no}}NO{{/no}}\n {{^no}}WAY{{/no}}\n", " NO\n WAY\n"),
    MustacheCase("standalone lines", "| This Is\n  {{^no}}\n|\n  {{/no}}\n| A Line\n", "| This Is\n|\n| A Line\n"),
    MustacheCase("standalone line ends", "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|"),
    MustacheCase("padding", "|{{^ no }}={{/ no }}|", "|=|"),
  ]

  static let comments = [
    MustacheCase("inline", "12345{{! Comment Block! }}67890", "1234567890"),
    MustacheCase("with a tag inside", "12345{{! {{title}}67890", "1234567890"),
    MustacheCase("several lines", "12345{{!\n  This is a\n  multi-line comment...\n}}67890\n", "1234567890\n"),
    MustacheCase("standalone", "Begin.\n{{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    MustacheCase("indented standalone", "Begin.\n  {{! Comment Block! }}\nEnd.\n", "Begin.\nEnd.\n"),
    MustacheCase("standalone line ends", "|\r\n{{! Standalone }}\r\n|", "|\r\n|"),
    MustacheCase("standalone without a line before", "  {{! I'm Still Standalone }}\n!", "!"),
    MustacheCase("standalone without a line end", "!\n  {{! I'm Still Standalone }}", "!\n"),
    MustacheCase("several standalone lines", "Begin.\n  {{!\n    Going on...\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    MustacheCase("indented inline", "  12 {{! 34 }}\n", "  12 \n"),
    MustacheCase("surrounding whitespace", "12345 {{! Comment Block! }} 67890", "12345  67890"),
  ]

  static let partials = [
    MustacheCase("basic", "\"{{>text}}\"", "\"from partial\"", partials: ["text": "from partial"]),
    MustacheCase(
      "words of the place", "{{>text}} {{#rows}}{{>text}}{{/rows}}", "*Metrics* *Metrics**Metrics*",
      partials: ["text": "*{{title}}*"]),
    MustacheCase(
      "words of the item", "{{#owner}}{{>text}}{{/owner}}", "*Head of Marketing, Fernhill*",
      partials: ["text": "*{{title}}, {{company}}*"]),
    MustacheCase("within a partial", "{{>a}}", "<1<2>>", partials: ["a": "<1{{>b}}>", "b": "<2>"]),
    MustacheCase("surrounding whitespace", "| {{>text}} |", "| \t|\t |", partials: ["text": "\t|\t"]),
    MustacheCase("inline", "  {{title}}  {{> text}}\n", "  Metrics  >\n>\n", partials: ["text": ">\n>"]),
    MustacheCase("standalone line ends", "|\r\n{{>text}}\r\n|", "|\r\n>|", partials: ["text": ">"]),
    MustacheCase("standalone without a line before", "  {{>text}}\n>", ">\n>>", partials: ["text": ">\n>"]),
    MustacheCase("standalone without a line end", ">\n  {{>text}}", ">\n>\n>", partials: ["text": ">\n>"]),
    MustacheCase("padding", "|{{> text }}|", "|[]|", partials: ["text": "[]"]),
    MustacheCase("in a folder", "{{> parts/text}}", "[]", partials: ["parts/text": "[]"]),
  ]
}
