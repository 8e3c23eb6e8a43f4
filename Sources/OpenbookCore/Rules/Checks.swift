/// The checks that go over the whole book.
public enum Checks {
  /// What the rules find in the figures of the whole folder and in those of the audience that is built.
  ///
  /// - Parameters:
  ///   - whole: the figures of the most trusted audience.
  ///   - edition: the figures of the audience that is built.
  public static func findings(whole: Figures, edition: Figures, book: Book) -> [Finding] {
    structure(whole.view, book)
      + Rule.checkTargetsExceedPeriod(whole) + Rule.checkTargetsExceedPeriod(edition)
      + Rule.checkAudienceDistorts(whole: whole, edition: edition) + book.declassifications
  }

  /// What needs no figure.
  private static func structure(_ view: View, _ book: Book) -> [Finding] {
    Rule.checkCycle(view) + Rule.checkOrphanObjective(view) + Rule.checkEndedRole(view)
      + Rule.checkOutsidePeriod(view) + Rule.checkDatesOfObjectives(view) + Rule.checkDuplicateDefinition(book, view)
      + Rule.checkDuplicateName(book, view) + Rule.checkStaleDocument(view) + Rule.checkUnused(book, view)
  }
}
