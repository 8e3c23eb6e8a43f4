/// The checks that go over the whole book.
public enum Checks {
  /// What the rules find in the figures of the whole folder and in those of the audience that is built.
  ///
  /// - Parameters:
  ///   - whole: the figures of the most trusted audience.
  ///   - edition: the figures of the audience that is built.
  public static func figures(whole: Figures, edition: Figures) -> [Finding] {
    figuresOfMetrics(whole: whole, edition: edition) + promises(whole)
  }

  private static func promises(_ figures: Figures) -> [Finding] {
    let quarters = figures.objectivesByQuarter
    let cascades = CheckedCascade.all(figures, quarters)
    let view = figures.view
    return Rule.checkUntargetedObjective(figures, quarters) + Rule.checkUnreportedObjective(figures, quarters)
      + Rule.checkOtherTarget(figures, quarters) + Rule.checkCascadeShort(cascades)
      + Rule.checkCascadeOver(cascades) + Rule.checkMixedLinks(cascades) + Rule.checkWeightsNotWhole(cascades)
      + Rule.checkSameDiffers(cascades, view) + Rule.checkOtherUnit(cascades, view)
      + Rule.checkAcrossTheLine(cascades, view) + Rule.checkProgressDiffers(figures, cascades)
      + Rule.checkMovedTarget(figures)
  }

  private static func figuresOfMetrics(whole: Figures, edition: Figures) -> [Finding] {
    Rule.checkTargetsExceedPeriod(whole) + Rule.checkTargetsExceedPeriod(edition)
      + Rule.checkAudienceDistorts(whole: whole, edition: edition) + Rule.checkUnreportedResult(whole)
      + Rule.checkPartsDiffer(whole) + Rule.checkTargetDiffers(whole) + Rule.checkFormulaWithoutInput(whole)
      + Rule.checkUnansweredMiss(whole) + Rule.checkFewPoints(whole)
  }

  /// What the rules find without any figure.
  ///
  /// - Parameter view: what the most trusted audience sees.
  public static func structure(_ view: View, _ book: Book) -> [Finding] {
    book.declassifications + Rule.checkCycle(view) + Rule.checkOrphanObjective(view) + Rule.checkEndedRole(view)
      + Rule.checkOutsidePeriod(view) + Rule.checkDatesOfObjectives(view) + Rule.checkDuplicateDefinition(book, view)
      + Rule.checkDuplicateName(book, view) + Rule.checkStaleDocument(view) + Rule.checkUnused(book, view)
      + Rule.checkUntargetedMetric(view) + Rule.checkUndefinedMetric(view) + Rule.checkMeanOfRatios(view)
      + Rule.checkMixedCurrencies(view)
      + Rule.checkPercentsOfMeasures(view) + Rule.checkUnmeasuredObjective(view) + Rule.checkIdleRole(book, view)
  }
}
