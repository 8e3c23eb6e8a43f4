import OpenbookCore
import Testing

/// Every feature and every edge of YAML that yaml-test-suite knows: read as libyaml reads it, or refused at its place.
@Suite struct YAMLSuiteTests {
  @Test(arguments: YAMLSuiteCase.all.filter { $0.rule == nil }) func reads(_ example: YAMLSuiteCase) {
    let bytes = Array(example.marked.utf8)
    switch YAMLComparison(of: bytes) {
    case .equal: break
    case .refused: Issue.record("refused: \(YAMLDocument.read(Source(yaml: bytes)).findings.map(\.message))")
    case .fault(let fault): Issue.record("\(fault)")
    }
  }

  @Test(arguments: YAMLSuiteCase.all.filter { $0.rule != nil }) func refuses(_ example: YAMLSuiteCase) throws {
    let marked = Array(example.marked.utf8)
    let mark = try #require(marked.firstRange(of: Array("▸".utf8)))
    let source = Source(yaml: Array(marked[..<mark.lowerBound] + marked[mark.upperBound...]))
    let (document, findings) = YAMLDocument.read(source)
    #expect(document == nil)
    let finding = try #require(findings.first)
    guard case .span(let span) = finding.place else { return #expect(Bool(false)) }
    #expect(finding.rule == example.rule?.id && findings.count == 1, "\(finding.message)")
    #expect(source.position(of: span.range.lowerBound) == source.position(of: mark.lowerBound), "\(finding.message)")
  }

  /// The suite has 351 cases under names of four letters or digits.
  @Test func everyCaseHasACounterpart() {
    let names = Set(YAMLSuiteCase.all.flatMap { $0.names.split(separator: " ") })
    #expect(names.count == 351 && names.allSatisfy { $0.count == 4 })
  }
}
