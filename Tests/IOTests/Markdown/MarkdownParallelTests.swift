import OpenbookCore
import OpenbookIO
import Testing

/// libcmark-gfm is not made for several parses at once; ours come out alike all the same.
@Suite struct MarkdownParallelTests {
  @Test func parallelParsesGiveWhatSerialOnesGive() async {
    let texts = (0..<400).map { number in
      let features = [
        "~~a~~ b", "www.example.com a_b@c.org", "*a ~b~ c*", "| a |\n|---|\n| ~~b~~ |", "- [x] a", "a **b** w",
      ]
      return (0..<40).map { features[(number + $0) % features.count] + " \(number)" }.joined(separator: "\n\n")
    }
    let serial = texts.map { RenderedMarkdown($0).document }
    let parallel = await withTaskGroup(of: (Int, MarkdownDocument).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, RenderedMarkdown(text).document) } }
      var documents = [MarkdownDocument](repeating: .empty, count: texts.count)
      for await (index, document) in group { documents[index] = document }
      return documents
    }
    #expect(serial == parallel)
  }
}
