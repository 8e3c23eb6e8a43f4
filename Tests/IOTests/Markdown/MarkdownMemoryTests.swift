import Glibc
import Testing

@testable import OpenbookIO

/// The parser shows no memory that it did not write.
@Suite struct MarkdownMemoryTests {
  /// The library leaves the text of an empty heading as it finds it: here, what was freed just before.
  @Test(arguments: ["#\n", "## \n", "# #\n", "> #\n", "- #\n"]) func anEmptyHeadingHasNoText(_ markdown: String) throws
  {
    let blocks = (0..<64).map { _ in malloc(56) }
    for case let block? in blocks { memset(block, 0x41, 56) }
    for block in blocks { free(block) }
    var texts: [String] = []
    let tree = try CMarkTree.parse(Array(markdown.utf8), []) {
      texts.append(String(decoding: $0, as: UTF8.self))
      return nil
    }
    tree.withDocument { #expect($0.firstChild != nil) }
    #expect(texts == [""])
  }
}
