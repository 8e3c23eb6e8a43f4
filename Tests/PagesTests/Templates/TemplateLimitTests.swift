import OpenbookCore
import Testing

@testable import OpenbookPages

/// Templates that would make a build hang or run out of memory give a finding, quickly.
@Suite(.timeLimit(.minutes(1))) struct TemplateLimitTests {
  private func messages(_ files: [String: String]) -> [String] {
    MarkedTemplates(files).set.bind("page", to: SamplePage.vocabulary).findings.map(\.message)
  }

  private func chain(_ count: Int, _ body: (Int) -> String) -> [String: String] {
    var files = ["page": body(0)]
    for index in 1...count { files["p\(index)"] = index < count ? body(index) : "end" }
    return files
  }

  @Test func limitsPartialsWithinPartials() {
    #expect(messages(chain(32) { "{{> p\($0 + 1)}}" }) == [])
    #expect(
      messages(chain(33) { "{{> p\($0 + 1)}}" }) == ["a template lies too deep in other templates, and the cap is 32"])
  }

  @Test func limitsWhatPartialsMultiply() {
    let found = messages(chain(30) { "{{> p\($0 + 1)}}{{title}}{{> p\($0 + 1)}}" })
    #expect(found == ["the template has too many texts and tags with its partials, and the cap is 50000"])
  }

  @Test func limitsTheBytesThatPartialsMultiply() {
    let text = String(repeating: "x", count: 1 << 16)
    let found = messages(chain(30) { "\(text){{> p\($0 + 1)}}{{> p\($0 + 1)}}" })
    #expect(found == ["the template has too many bytes of text with its partials, and the cap is 1048576"])
  }

  @Test(arguments: [
    (32, []), (33, ["a section lies too deep in other sections, and the cap is 32"]),
    (20_000, ["a section lies too deep in other sections, and the cap is 32"]),
  ])
  func limitsSectionsWithinSections(_ depth: Int, _ expected: [String]) {
    let text = String(repeating: "{{#yes}}", count: depth) + String(repeating: "{{/yes}}", count: depth)
    #expect(messages(["page": text]) == expected)
  }

  @Test func limitsSectionsThroughPartials() {
    let found = messages(chain(20) { "{{#owner}}{{#yes}}{{> p\($0 + 1)}}{{/yes}}{{/owner}}" })
    #expect(found == ["a section lies too deep in other sections, and the cap is 32"])
  }

  @Test(arguments: [
    "{{", "{{{", "{{}}", "{{/a}}", "{{#a}}{{/a}}", "{{a}}", "{{> a}}", "{{! ", "}}", "<", "<!-", "<a b=",
  ])
  func readsRepetitionsInLinearTime(_ part: String) {
    #expect(messages(["page": String(repeating: part, count: 20_000)]).count <= 101)
  }
}
