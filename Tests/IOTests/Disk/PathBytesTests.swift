import Testing

@testable import OpenbookIO

@Suite struct PathBytesTests {
  @Test func pathsCompareByBytes() {
    #expect("é" == "e\u{301}")
    #expect(PathBytes.compare("é", "e\u{301}") != 0)
    #expect(PathBytes.compare("a", "a/b") < 0 && PathBytes.compare("a-b", "a/b") < 0)
    #expect(PathBytes.isBelow("/a/b", "/a") && !PathBytes.isBelow("/ab", "/a") && PathBytes.isBelow("/a", "/"))
  }
}
