import Fuzzing

/// The HTML of a document holds nothing that runs or leads astray, and every element is closed.
@main enum FuzzMarkdown {
  static func main() { fuzz(MarkdownCheck.fault) }
}
