/// The checks that read figures rather than files.
public enum Checks {
  /// What the rules find in the figures of the whole folder and in those of the audience that is built.
  ///
  /// - Parameters:
  ///   - whole: the figures of the most trusted audience.
  ///   - edition: the figures of the audience that is built.
  public static func findings(whole: Figures, edition: Figures, book: Book) -> [Finding] {
    Rule.checkTargetsExceedPeriod(whole) + Rule.checkTargetsExceedPeriod(edition)
      + Rule.checkAudienceDistorts(whole: whole, edition: edition) + book.declassifications
  }
}
