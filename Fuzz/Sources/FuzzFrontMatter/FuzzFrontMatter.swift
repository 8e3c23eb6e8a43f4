import Fuzzing

/// A document loses nothing but markers, and shows nobody more than those who are trusted more.
@main enum FuzzFrontMatter {
  static func main() { fuzz(FrontMatterCheck.fault) }
}
