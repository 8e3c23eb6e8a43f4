/// The reference of all rules in Markdown, made from the rules' own pages.
public enum RuleReference {
  /// Every rule, by name.
  public static var page: String {
    "# The rules\n\n`openbook explain RULE` prints the same. A content folder is written as its paths, each with its contents below it.\n\n"
      + Rule.all.map { "#" + $0.page }.joined(separator: "\n")
  }
}
