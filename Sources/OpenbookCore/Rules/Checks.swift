/// The checks that go over the whole book.
public enum Checks {
  /// What the rules find in the figures of the whole folder and in those of the audience that is built.
  ///
  /// - Parameters:
  ///   - whole: the figures of the most trusted audience.
  ///   - edition: the figures of the audience that is built.
  public static func figures(whole: Figures, edition: Figures) -> [Finding] {
    inFigures(whole) + Rule.checkTargetsExceedPeriod(edition)
      + Rule.checkAudienceDistorts(whole: whole, edition: edition)
  }

  private static func inPromises(_ figures: Figures) -> [Finding] {
    let quarters = figures.objectivesByQuarter
    let cascades = CheckedCascade.all(figures, quarters)
    let view = figures.view
    return Rule.checkUntargetedObjective(figures, quarters) + Rule.checkUnreportedObjective(figures, quarters)
      + Rule.checkOtherTarget(figures, quarters) + Rule.checkCascadeShort(cascades)
      + Rule.checkCascadeOver(cascades) + Rule.checkUnshareableAmount(cascades) + Rule.checkMixedLinks(cascades)
      + Rule.checkWeightsNotWhole(cascades)
      + Rule.checkSameDiffers(cascades, view) + Rule.checkOtherUnit(cascades, view)
      + Rule.checkAcrossTheLine(cascades, view) + Rule.checkProgressDiffers(figures, cascades)
      + Rule.checkMovedTarget(figures) + Rule.checkBeyondLimits(figures, quarters)
  }

  /// What the rules find without any figure.
  ///
  /// - Parameter view: what the most trusted audience sees.
  public static func structure(_ view: View, _ book: Book) -> [Finding] {
    book.declassifications + inStructure(view) + Rule.checkDuplicateDefinition(book, view)
      + Rule.checkDuplicateName(book, view) + Rule.checkUnused(book, view) + Rule.checkIdleRole(book, view)
  }

  /// What the rules find in what one audience may see, and in nothing else: where something is hidden, they judge as if
  /// it were not in the folder.
  public static func edition(_ figures: Figures) -> [Finding] { inStructure(figures.view) + inFigures(figures) }

  private static func inFigures(_ figures: Figures) -> [Finding] {
    Rule.checkTargetsExceedPeriod(figures) + Rule.checkUnreportedResult(figures) + Rule.checkPartsDiffer(figures)
      + Rule.checkTargetDiffers(figures) + Rule.checkFormulaWithoutInput(figures) + Rule.checkUnansweredMiss(figures)
      + Rule.checkFewPoints(figures) + Rule.checkSeasonUnused(figures) + Rule.checkPersistentImbalance(figures)
      + Rule.checkStageAbove(figures)
      + inPromises(figures)
  }

  private static func inStructure(_ view: View) -> [Finding] {
    Rule.checkCycle(view) + Rule.checkOrphanObjective(view) + Rule.checkEndedRole(view)
      + Rule.checkOutsidePeriod(view) + Rule.checkDatesOfObjectives(view) + Rule.checkStaleDocument(view)
      + Rule.checkUntargetedMetric(view) + Rule.checkUndefinedMetric(view) + Rule.checkMeanOfRatios(view)
      + Rule.checkMixedCurrencies(view) + Rule.checkOneSidedAgreement(view) + Rule.checkUndefinedStage(view)
      + Rule.checkUnsourcedAssumption(view) + Rule.checkPercentsOfMeasures(view)
      + Rule.checkUnmeasuredObjective(view) + Rule.checkEmptyFactor(view) + Rule.checkOverdueAction(view)
      + Rule.checkLooseAction(view)
      + Rule.checkNeverReviewed(view) + Rule.checkOverBudget(view) + Rule.checkUncountedChild(view)
      + Rule.checkOtherQuarter(view)
  }
}
