extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .acrossTheLine, .audienceBlock, .audienceDistorts, .badDirective, .badMonth, .badNumber, .brokenAnchor,
    .brokenLink, .brokenSeal, .capExceeded, .cascadeOver, .cascadeShort, .cohortBeforeStart, .commandFailed,
    .commandNotAllowed, .conflictingFields, .csvSyntax, .cycle, .datesOutOfOrder, .fewPoints, .formulaWithoutInput,
    .idleRole, .meanOfRatios, .mixedLinks, .movedTarget, .otherTarget, .otherUnit, .partsDiffer, .progressDiffers,
    .resultAfterAsOf, .sameDiffers, .targetDiffers, .unansweredMiss, .undefinedMetric, .unmeasuredObjective,
    .unreportedObjective, .unreportedResult, .untargetedMetric, .untargetedObjective, .weightsNotWhole,
    .declassified, .duplicateDefinition, .duplicateID, .duplicateKey, .duplicateName, .endedRole, .fixedSeverity,
    .forbiddenCharacter, .formerID, .formulaSyntax, .hiddenReference, .idleField, .malformedID, .milestoneShares,
    .missingField, .missingFile, .missingPercent, .missingValue, .mixedCurrencies, .noConfiguration, .noRows, .notUTF8,
    .oddFile,
    .offRhythm, .oneSidedAgreement, .orphanObjective, .outsidePeriod, .pathCollision, .persistentImbalance, .rawHTML,
    .stageAbove, .staleDocument, .symbolicLink, .undefinedStage, .unsourcedAssumption,
    .targetsExceedPeriod, .templateRecursion, .templateSyntax, .unclosedFrontMatter, .unexpectedPercent,
    .unknownAudience, .unknownColumn, .unknownDirective, .unknownFile, .unknownFolder, .unknownKey, .unknownPartial,
    .unknownReference, .unknownRule, .unknownVariable, .unsafeLink, .unused, .wrongType, .yamlSubset, .yamlSyntax,
  ].sorted { $0.id < $1.id }

  /// Those that find what is not there: beside an error they may tell of the same fault again.
  public static let ofAbsence: [Rule] = [
    .cascadeOver, .cascadeShort, .fewPoints, .formulaWithoutInput, .idleRole, .mixedLinks, .oneSidedAgreement,
    .otherTarget, .otherUnit, .progressDiffers, .sameDiffers, .unansweredMiss, .undefinedMetric, .undefinedStage,
    .unmeasuredObjective, .unreportedObjective, .unreportedResult, .unsourcedAssumption, .untargetedMetric,
    .untargetedObjective, .unused, .weightsNotWhole,
  ]
}
