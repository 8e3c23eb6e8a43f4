extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .audienceBlock, .audienceDistorts, .badDirective, .badMonth, .badNumber, .brokenAnchor, .brokenLink, .brokenSeal,
    .capExceeded, .cohortBeforeStart, .commandFailed, .commandNotAllowed, .conflictingFields, .csvSyntax, .cycle,
    .datesOutOfOrder,
    .fewPoints, .formulaWithoutInput, .meanOfRatios,
    .partsDiffer, .resultAfterAsOf, .targetDiffers, .unansweredMiss, .undefinedMetric, .unreportedResult,
    .untargetedMetric,
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
    .fewPoints, .formulaWithoutInput, .oneSidedAgreement, .unansweredMiss, .undefinedMetric, .undefinedStage,
    .unreportedResult, .unsourcedAssumption, .untargetedMetric, .unused,
  ]
}
