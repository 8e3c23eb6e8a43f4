extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .acrossTheLine, .audienceBlock, .audienceDistorts, .badDirective, .badMonth, .badNumber, .beyondLimits,
    .brokenAnchor, .brokenLink, .brokenSeal, .capExceeded, .cascadeOver, .cascadeShort, .cohortBeforeStart,
    .commandFailed, .commandNotAllowed, .conflictingFields, .csvSyntax, .cycle, .datesOutOfOrder, .declassified,
    .duplicateDefinition, .duplicateID, .duplicateKey, .duplicateName, .emptyFactor, .endedRole, .fewPoints,
    .fixedSeverity, .forbiddenCharacter, .formerID, .formulaSyntax, .formulaWithoutInput, .hiddenReference,
    .idleField, .idleRole, .looseAction, .malformedID, .meanOfRatios, .milestoneShares, .missingField, .missingFile,
    .missingPercent, .missingValue, .mixedCurrencies, .mixedLinks, .movedTarget, .neverReviewed, .noConfiguration,
    .noRows, .notUTF8, .oddFile, .offRhythm, .oneSidedAgreement, .orphanObjective, .otherQuarter, .otherTarget,
    .otherUnit, .outsidePeriod, .overBudget, .overdueAction, .partsDiffer, .pathCollision, .persistentImbalance,
    .progressDiffers, .rawHTML, .resultAfterAsOf, .sameDiffers, .seasonUnused, .stageAbove, .staleDocument,
    .symbolicLink, .targetDiffers, .targetsExceedPeriod, .templateRecursion, .templateSyntax, .unansweredMiss,
    .unclosedFrontMatter, .uncountedChild, .undefinedMetric, .undefinedStage, .unexpectedPercent,
    .unexplainedChange, .unknownAudience, .unknownColumn, .unknownDirective, .unknownFile, .unknownFolder,
    .unknownKey, .unknownPartial, .unknownReference, .unknownRule, .unknownVariable, .unmeasuredObjective,
    .unownedObjective, .unreportedObjective, .unreportedResult, .unsafeLink, .unshareableAmount,
    .unsourcedAssumption, .untargetedMetric, .untargetedObjective, .unused, .weightsNotWhole, .wrongType,
    .yamlSubset, .yamlSyntax,
  ].sorted { $0.id < $1.id }

  /// Those that find what is not there: beside an error they may tell of the same fault again.
  public static let ofAbsence: [Rule] = [
    .cascadeOver, .cascadeShort, .emptyFactor, .fewPoints, .formulaWithoutInput, .idleRole, .looseAction, .mixedLinks,
    .neverReviewed, .oneSidedAgreement, .otherTarget, .otherUnit, .progressDiffers, .sameDiffers, .seasonUnused,
    .unansweredMiss, .uncountedChild, .undefinedMetric, .undefinedStage, .unmeasuredObjective, .unreportedObjective,
    .unreportedResult, .unshareableAmount, .unsourcedAssumption, .untargetedMetric, .untargetedObjective, .unused,
    .weightsNotWhole,
  ]
}
