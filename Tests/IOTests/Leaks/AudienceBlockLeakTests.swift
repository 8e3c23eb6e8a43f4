import OpenbookCore
import Testing

@Suite("Secrets in audience blocks")
struct AudienceBlockLeakTests {
  private func company(_ body: String, raw: Bool = false) -> SecretCompany {
    SecretCompany(files: [
      "openbook.yaml": "company: Example\ndefault-audience: public\nmarkdown: {raw-html: \(raw)}\n",
      "metrics/visits.yaml": "name: Visits\nresults: {2026-10: 4}\n",
      "strategy/plan.md": "---\ntitle: Plan\n---\n\n\(body)\n",
    ])
  }

  /// Bodies that are in order; `zq` stands for nobody but the board.
  private static let fine = [
    ":::audience{board}\nzq\n:::",
    "   :::audience{board}  \nzq\n  :::\t",
    "::::audience{ board }\nzq\n::::",
    ":::audience {board}\r\nzq\r\n:::\r\n",
    "Open.[^a]\n\n:::audience{board}\n[^a]: zq\n:::",
    ":::audience{board}\nzq[^a]\n\n[^b]: zq\n:::\n\n[^a]: Open.[^b]",
    "Open.[^a]\n\n[^a]: Open\n\n:::audience{board}\n    zq\n:::\n",
    "[Open][a] and [a]\n\n:::audience{board}\n[a]: https://zq.example/ \"zq\"\n:::",
    ":::audience{board}\n[a]: https://zq.example/ \"zq\"\n:::\n\n[Open][a]\n\n[a]: https://open.example/",
    ":::audience{board}\n```\nzq\n:::\nzq\n```\nzq\n:::\n\nOpen.",
    ":::audience{board}\n~~~ zq\n:::audience{public}\n~~~\nzq\n:::\n\nOpen.",
    ":::audience{board}\n:::audience{public}\nzq\n:::\nzq\n:::\nOpen.",
    ":::audience{company}\n:::audience{board}\nzq\n:::\n:::",
    ":::audience{board}\n<!--\n:::\n\nOpen.\n\n:::audience{board}\nzq -->\n:::",
    "<!-- open\n:::audience{board}\nzq\n:::\n-->",
    "| a |\n| --- |\n:::audience{board}\n| zq |\n:::",
    "Heading\n:::audience{board}\nzq\n===\n:::\n===",
    "- open\n\n:::audience{board}\n- zq\n:::\n\n- open",
    ":::audience{board}\n# zq\n\n![zq](/assets/zq.svg 'zq')\n:::",
    "1. open\n\n   :::audience{board}\n   zq\n   :::",
    "- ```\n:::audience{board}\nzq\n:::\n  ```",
    ":::audience{board}\n<!-- zq --><b title=zq>zq</b>\n:::",
  ]

  @Test("a block is in no lower audience's site", arguments: fine)
  func hidden(_ body: String) async {
    var company = company(body, raw: body.contains("<"))
    company["assets/zq.svg"] = "<svg/>"
    let board = await company.site(for: "board")
    #expect(board.errors.isEmpty)
    let isRead = board.holds("zq") || body.contains("<!--")
    #expect(isRead)
    for audience in body.contains("{company}") ? ["public", "company"] : ["public"] {
      let site = await company.site(for: audience)
      #expect(site.errors.isEmpty)
      let hit = SiteText(site).first("zq")
      #expect(hit == nil)
    }
  }

  /// Bodies that are meant to hide something and do not say it right.
  private static let faulty = [
    ":::audience{board}\nzq", ":::audience{bord}\nzq\n:::", ":::audience\nzq\n:::", ":::audience{}\nzq\n:::",
    ":::audience board\nzq\n:::", ":::audience[board]\nzq\n:::", ":::Audience{board}\nzq\n:::", ":::board\nzq\n:::",
    "::audience{board}\nzq\n::", ": :audience{board} zq", "Open. :::audience{board} zq :::",
    "- :::audience{board}\n  zq\n  :::", "> :::audience{board}\n> zq\n> :::", "    :::audience{board}\n    zq\n    :::",
    "zq\n:::", ":::audience{board} zq :::",
    ":::audience{board,public}\nzq\n:::",
    "\u{A0}:::audience{board}\nzq\n:::", "\\:::audience{board}\nzq\n:::",
    "<div>\n```\n</div>\n\n:::audience{board}\nzq\n:::",
  ]

  @Test("a block that is not written right keeps the site from being written", arguments: faulty)
  func malformed(_ body: String) async {
    let site = await company(body).site(for: "public")
    #expect(site.errors.contains { $0.hasPrefix("audience-block") })
    let isRefused = site.files.isEmpty
    #expect(isRefused)
  }

  /// Fields that take Markdown.
  private static let fields: [(path: String, text: @Sendable (String) -> String)] = [
    ("metrics/visits.yaml", { "name: Visits\ndefinition: \($0)\n" }),
    ("strategy/plan.md", { "---\ntitle: A\nhere: \($0)\n---\n" }),
    ("strategy/plan.md", { "---\ntitle: A\nthere: \($0)\n---\n" }),
    ("factors/a.md", { "---\ntitle: A\nquestions:\n- \($0)\n---\n" }),
    ("results/2026-10.md", { "---\ngood:\n- \($0)\n---\n" }),
    ("results/2026-10.md", { "---\nbad:\n- \($0)\n---\n" }),
  ]

  @Test(
    "a block in a field that takes Markdown hides its text too", arguments: fields.indices,
    [
      "|\n  Open.\n\n  :::audience{board}\n  zq\n  :::\n", ">\n  :::audience{board}\n\n  zq\n\n  :::\n",
      "\":::audience{board} zq :::\"",
    ])
  func fieldsOfMarkdown(_ index: Int, value: String) async {
    let (path, text) = Self.fields[index]
    var company = company("Open.")
    company[path] = text(value)
    let site = await company.site(for: "public")
    let hit = SiteText(site).first("zq")
    #expect(hit == nil)
    // Nothing to read, and nobody told, would be a puzzle.
    #expect(site.errors.contains { $0.hasPrefix("audience-block") } || !site.files.isEmpty)
  }

  @Test("anchors are those of a document in which hidden headings were never written")
  func anchors() async {
    let open = "## Why\n\nOpen.\n\n%1\n\n## Why\n\n%2\n\n### Why\n\n[One](#why-1) [two](#why-2)\n"
    let blocks = [
      ":::audience{board}\n## Why\n\n## Why 1\n\n<a id=\"why\">zq</a>\n:::", ":::audience{company}\n## Why\n:::",
      "",
    ]
    let sites = await blocks.asyncMap { block in
      await company(open.replacing("%1", with: block).replacing("%2", with: block)).site(for: "public")
    }
    #expect(sites.allSatisfy { $0.errors.isEmpty })
    #expect(!sites.contains { site in site.findings.contains { $0.finding.rule == "broken-anchor" } })
    #expect(sites[0].text("strategy/index.html").contains("id=\"why-2\""))
    for site in sites { #expect(site.differences(from: sites[2]) == []) }
  }

  @Test("what a hidden block says changes nothing around it")
  func surroundings() async {
    let open = "Before\n\n:::audience{board}\n%\n:::\n\nafter [a] and text[^a].\n\n- one\n- two\n"
    let texts = [
      "zq", "- zq", "> zq", "# zq", "[a]: https://zq.example", "[^a]: zq", "| a |\n| --- |", "<div>", "<!--", "***",
      "`zq",
      "**zq", "```\nzq\n```", "    zq", "\\", "zq  ", "[zq](https://zq.example", "<script>", "&zq", "1. zq", "",
    ]
    let sites = await texts.asyncMap { await company(open.replacing("%", with: $0), raw: true).site(for: "public") }
    for (text, site) in zip(texts, sites) {
      #expect(site.errors == [], "\(text)")
      #expect(site.differences(from: sites[0]) == [], "\(text)")
    }
  }
}

extension Array {
  /// The elements put through an asynchronous function, one after the other.
  func asyncMap<Other>(_ transform: (Element) async -> Other) async -> [Other] {
    var result: [Other] = []
    for element in self { result.append(await transform(element)) }
    return result
  }
}
