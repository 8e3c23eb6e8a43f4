extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .acrossTheLine, .audienceBlock, .audienceDistorts, .badDirective, .badMonth, .badNumber, .brokenAnchor, .brokenLink,
    .brokenSeal,
    .capExceeded, .cascadeOver, .cascadeShort, .commandFailed, .commandNotAllowed, .conflictingFields, .csvSyntax,
    .cycle, .datesOutOfOrder,
    .fewPoints, .formulaWithoutInput, .meanOfRatios,
    .idleRole, .mixedLinks, .movedTarget, .otherTarget, .otherUnit, .progressDiffers, .sameDiffers,
    .unmeasuredObjective,
    .unreportedObjective, .untargetedObjective, .weightsNotWhole,
    .partsDiffer, .targetDiffers, .unansweredMiss, .undefinedMetric, .unreportedResult, .untargetedMetric,
    .declassified, .duplicateDefinition, .duplicateID, .duplicateKey, .duplicateName, .endedRole, .fixedSeverity,
    .forbiddenCharacter, .formerID, .formulaSyntax, .hiddenReference, .idleField, .malformedID, .milestoneShares,
    .missingField, .missingFile, .missingPercent, .missingValue, .mixedCurrencies, .noConfiguration, .noRows, .notUTF8,
    .oddFile,
    .offRhythm, .orphanObjective, .outsidePeriod, .pathCollision, .rawHTML, .staleDocument, .symbolicLink,
    .targetsExceedPeriod, .templateRecursion, .templateSyntax, .unclosedFrontMatter, .unexpectedPercent,
    .unknownAudience, .unknownColumn, .unknownDirective, .unknownFile, .unknownFolder, .unknownKey, .unknownPartial,
    .unknownReference, .unknownRule, .unknownVariable, .unsafeLink, .unused, .wrongType, .yamlSubset, .yamlSyntax,
  ].sorted { $0.id < $1.id }

  /// Those that find what is not there: beside an error they may tell of the same fault again.
  public static let ofAbsence: [Rule] = [
    .fewPoints, .formulaWithoutInput, .unansweredMiss, .undefinedMetric, .unreportedResult, .untargetedMetric, .unused,
    .cascadeOver, .cascadeShort, .idleRole, .mixedLinks, .otherTarget, .otherUnit, .progressDiffers, .sameDiffers,
    .unmeasuredObjective, .unreportedObjective, .untargetedObjective, .weightsNotWhole,
  ]
}
