extension Rule {
  /// Every rule, by name.
  public static let all: [Rule] = [
    .brokenSeal, .commandFailed, .commandNotAllowed, .datesOutOfOrder, .duplicateDefinition, .duplicateName, .endedRole,
    .formerID, .milestoneShares,
    .offRhythm, .orphanObjective, .outsidePeriod, .staleDocument, .unused,
    .badDirective, .idleField, .unknownDirective,
    .audienceBlock, .audienceDistorts, .badMonth, .badNumber, .brokenAnchor, .brokenLink, .capExceeded,
    .conflictingFields, .csvSyntax, .cycle, .declassified, .duplicateID, .duplicateKey, .fixedSeverity,
    .forbiddenCharacter, .formulaSyntax, .unclosedFrontMatter, .hiddenReference, .malformedID, .missingField,
    .missingFile, .missingPercent, .missingValue, .noConfiguration, .noRows,
    .notUTF8, .oddFile, .pathCollision, .rawHTML, .symbolicLink, .targetsExceedPeriod, .templateRecursion,
    .templateSyntax,
    .unknownAudience, .unknownColumn, .unknownFile, .unknownFolder, .unknownKey, .unknownPartial, .unknownReference,
    .unknownRule, .unknownVariable, .unsafeLink, .wrongType, .yamlSubset, .yamlSyntax,
  ].sorted { $0.id < $1.id }
}
