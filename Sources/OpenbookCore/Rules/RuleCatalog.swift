extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .acrossTheLine, .audienceBlock, .audienceDistorts, .badDirective, .badMonth, .badNumber, .beyondLimits,
    .brokenAnchor, .brokenLink, .brokenSeal, .capExceeded, .cascadeOver, .cascadeShort, .cohortBeforeStart,
    .commandFailed, .commandNotAllowed, .conflictingFields, .csvSyntax, .cycle, .datesOutOfOrder, .declassified,
    .duplicateDefinition, .duplicateID, .duplicateKey, .duplicateName, .emptyFactor, .endedRole, .fewPoints,
    .fixedSeverity, .forbiddenCharacter, .formerID, .formulaSyntax, .formulaWithoutInput, .hiddenReference, .idleField,
    .idleRole, .malformedID, .meanOfRatios, .milestoneShares, .missingField, .missingFile, .missingPercent,
    .missingValue, .mixedCurrencies, .mixedLinks, .movedTarget, .noConfiguration, .noRows, .notUTF8, .oddFile,
    .offRhythm, .oneSidedAgreement, .orphanObjective, .otherQuarter, .otherTarget, .otherUnit, .outsidePeriod,
    .overBudget, .overdueAction, .partsDiffer, .pathCollision, .persistentImbalance, .progressDiffers, .rawHTML,
    .resultAfterAsOf,
    .sameDiffers, .seasonUnused, .stageAbove, .staleDocument, .symbolicLink, .targetDiffers, .targetsExceedPeriod,
    .templateRecursion,
    .templateSyntax, .unansweredMiss, .unclosedFrontMatter, .undefinedMetric, .undefinedStage, .unexpectedPercent,
    .unknownAudience, .unknownColumn, .unknownDirective, .unknownFile, .unknownFolder, .unknownKey, .unknownPartial,
    .unknownReference, .unknownRule, .unknownVariable, .unmeasuredObjective, .unreportedObjective, .unreportedResult,
    .unsafeLink, .unsourcedAssumption, .untargetedMetric, .untargetedObjective, .unused, .weightsNotWhole, .wrongType,
    .yamlSubset, .yamlSyntax,
  ].sorted { $0.id < $1.id }

  /// Those that find what is not there: beside an error they may tell of the same fault again.
  public static let ofAbsence: [Rule] = [
    .cascadeOver, .cascadeShort, .emptyFactor, .fewPoints, .formulaWithoutInput, .idleRole, .mixedLinks,
    .oneSidedAgreement, .otherTarget, .otherUnit, .progressDiffers, .sameDiffers, .seasonUnused, .unansweredMiss,
    .undefinedMetric,
    .undefinedStage, .unmeasuredObjective, .unreportedObjective, .unreportedResult, .unsourcedAssumption,
    .untargetedMetric, .untargetedObjective, .unused, .weightsNotWhole,
  ]
}
