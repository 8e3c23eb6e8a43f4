/// A text of the interface, by its key in `templates/strings/en.yaml`.
///
/// Values in braces are filled in: `{company}`. A company can translate or rename any of them.
public enum Word: Int, CaseIterable, Sendable {
  // Frame
  case skip, sections, edition, suggestChange, madeWith
  case resultsTo, nothingReported, home, strategy, factors, metrics, results
  case pageTitle

  // Calendar
  case monthNames, monthShort, monthYear, day, dayMonthFirst, quarterName
  case fiscalYear, fiscalQuarter

  // Status
  case met, near, missed, noTarget, notReported
  case metOf, noneReported

  // Metric
  case metricMet, metricNear, metricMissed
  case metricMissedAgain, metricNoTarget
  case metricNotReported, metricNever, metricNotReportedWhy
  case ledeTarget, ledeNeverTarget, ledeLast, ledeYear, ledeYearNoTarget
  case ahead, behind, onTarget, within, above, below, withShare, partOfDue, toDate, periodSince
  case onYearBefore, sameMonths, changeOver, points, point, noComparison, notComparable, notComparableBefore,
    twoDefinitions, ledeDefinitions, otherDefinition, phaseFromBreak
  case chartTitle, describedInTable, describedInCSV, chartDescription, chartCaption
  case bulletCaption, chartCaptionNoTarget, inUnit, chartCaptionNotes, targetLabel
  case byMonth, byQuarter, describedBetter, describedWorse, describedOther, describedPhases, describedGaps
  case chartTitleUnsteady, chartTitleValue, chartTitleNotReported, chartTitleSteady, chartTitleSteadyQuarters,
    chartTitleEqual, chartTitleClose,
    chartTitleSeason, chartTitleNoSeason,
    chartTitleSeasonGap,
    chartTitleBetter,
    chartTitleWorse, chartTitleOther
  case upperLimit, meanLabel, lowerLimit, benchmarkLabel, stretchLabel
  case bandFirm, bandTrial, bandSeason, markImprovement, markConcern, markSpecial, markMissed, markUnknown,
    outlookCaption
  case phaseFrom, phaseFromWhy, phaseLimits, phaseTrial, phaseSeason, phaseNoSeason, phaseNoLimits, seasonTooShort,
    seasonUntold, rulesNone
  case benchmarkSource, stretchSource
  case commonCause, commonCauseUnsteady, improvementSignal, concernSignal, specialSignal
  case signalOutside, signalTrend, signalTwoOfThree, signalRun, signalThreeOfFour
  case signal, signalMark, improvementShort, concernShort, specialShort
  case ruleOutside, ruleTrend, ruleTwoOfThree, ruleRun, ruleThreeOfFour
  case willMeet, willMiss, willMeetIf, willMissIf, sometimesMeets, willMeetSeason, willMissSeason, sometimesMeetsSeason
  case trialLimits, tooFewPoints, noAdjacentPoints, tooLargePoints
  case scrollableChart, scrollableTable
  case months, quarterByQuarter, monthsCaption, month, actual, target, variance, status, note
  case quartersAndYears, periodsCaption, periodCaption, period, reported
  case forecasts, forecastsCaption, forecastOfYear, forecast, madeOf, waterfallCaption, part, notInParts, method,
    forecastRange, runRate, toDateForecast, newestForecast, seasonalShare, runRateShort, seasonalShareShort,
    ownersOutlook, targetWhole
  case restatedFrom, downloadCSV, downloadJSON
  case whatItMeans, owner, factor, source, addsUpBy, better, formula, partOf, changes
  case betterUp, betterDown, betterRange, betterNone
  case sumOfQuarters, meanOfQuarters, lastOfQuarters, ratioOfQuarters
  case sum, mean, last, ratio, changeEntry, whyNotStated, earlier, rangeTarget

  // Reasons
  case reasonMissing, reasonInput
  case reasonZero, reasonLarge, reasonUnusable
  case reasonNotStarted, reasonNoMeasure, reasonNoTarget, reasonNoStart, reasonLimit, reasonRange
  case reasonNothingToShare, reasonMixedLinks, reasonNoCountingChild, reasonChild, reasonContribution
  case reasonNoContribution, reasonDoesNotCount

  // Home
  case inOneSentence, homeLede, homeLedeAll, topMetrics
  case criticalFactors, signalsIn, improvement, concern, special, missedIn, unansweredIn, unansweredSignalsIn,
    alsoSignals, ruleInMonths, monthsMissed, lackingMonths, sinceMonth,
    notReportedIn, metIn, nearIn
  case metricTrend, readMonth, andMore, allAsData, ofTarget, valueAlone, owed, commentary

  // Strategy, factors, months
  case whereWeAre, whereWeGo, byYear, otherDocuments, reviewed
  case factorLede, factorLedeNone, metricsOfFactor, questions, risks, risk
  case likelihood, impact, response, moved, otherMetrics, monthLede, monthLedeAll, good, bad, published
  case resultsCaption, metric, yearToDate, resultsOfPeriod
  case moreMetrics, factorsIntro, metricsIntro, resultsIntro
  case factorsCaption, trend, metricsCaption, monthsIndexCaption
  case monthDefaultTitle

  // Objectives and funnels in documents
  case serves, measure, start, due, doneOn, notDone, stage, notCounted

  // Objectives and roles, commitments, funnel, plans, decisions, packets, glossary
  case objectives, objectivesOf, objectivesIntro, countObjectives, countObjective, countRoles, countRole, cascade
  case byRole, objective, against, withoutTarget, targetOnly, milestonesDone, noMeasure, withoutObjective
  case otherQuarters, role, roles, rolesIntro, reportingLine, teams, team, reportsTo, reportedBy
  case since, until, fromMonth, untilMonth, noRole, heldBy, exempt, formerRoles, futureRoles
  case objectivesNow, noObjectiveNow
  case earlierObjectives, ownedMetrics, ownedFactors, ownedPlans, ownedActions, wayUp, servedBy, checkIns, confidence
  case ownWord, goingWell, notGoingWell, nextStep, notStarted, onTrack, atRisk, offTrack, ofTen, contributes, weight
  case link, linkSums, linkWeighted, linkSame, linkSupports, continues, continuedBy, plansServing, measuredBy
  case milestone, share, done, commitments, commitmentsIntro, agreementLede, gives, needs, promise, promised
  case judgedBy, need, by, answer, answerOpen, answerAccepted, answerDeclined, answerMet, holdsFrom, holdsUntil
  case givesNothing, answerOverdue, agreementBoth, agreementMonth, agreementBefore, keptOf, keptUnknown, keptNothingDue
  case agreementHolds, agreementFrom, agreementOver
  case agreementAhead, agreementLater, agreementEnded, nothingJudgesIt, nothingJudged
  case lessMonths, lessTimes, lessNow, evenNow, alikeNow
  case even, alike, keptLess, neitherKept, nothingDue, nothingDueOf, lacking, keptTogether, allMonths, promisesByMonth,
    promisesBefore
  case balance, balanceTitle, balanceTitleEven, balanceTitleLess, balanceDescription, balanceCaption, balanceCaptionLess
  case balanceCaptionUnknown, keptMore, balanceMonths, balanceMonthsCaption, inWords, why, stateBecause
  case agreement, inShort, kept, keptShort, countAgreement, countAgreements, agreementsInForce, agreementsStand
  case countEven, countLasting, countLess, countAlike, countNeither, countNotKnown, countOneDue, countNotJudged
  case pairsWithout, pairsNote, pair
  case funnel, funnelIntro, stages, definition, leaks, leak, kind, kindRevenue, kindProfit, kindShare
  case overApproved, moreSpent, noApproval, spentWithout, moneyStated, moneyStatedBy
  case moneyByFactor, moneyByObjective, countsForEach, agreedTeam, notAgreedTeam, peopleByTeam, notAgreed,
    objectivesWithoutPlan, plansAtWork,
    plansOfOtherQuarters, plansWithoutObjective, spentOfApproved
  case funnelStands, funnelLeast, funnelOnly, funnelExpects, funnelTitle, funnelTitlePlain, funnelCaption, funnelSource
  case stepLater, stepSame, countMonth, countMonths, countQuarter, countQuarters, atMostMonths, conversions,
    comparedWith, comparedSame
  case comparedEarlier, conversionCaption, sameMonthWarning, nothingBefore, noMonthWithBoth, exceeding, exceedingIn
  case cohorts, cohortCaption, cohortNote, enteredIn, entered, withinMonths, notYet, pipelineWorth, velocity
  case velocityDaily, coverageTimes, coverageReached, coverageNoTarget, coverageNeeded, coverageNeededTimes, winRateZero
  case notNamed, outlookTitle, outlookNote, outlookNone, outlookHollow, expectedOf, countedFrom, countedIn
  case conversionsUsed, usedBy, allFigures
  case kindSatisfaction, assumptions, assumption, value, stagesByMonth, plans, plansIntro, plan, starts, ends
  case statedStatus, approved, spent, spentTo, people, agreed, agreedOn, peopleOf, answers, milestones, decisions
  case decisionsIntro, decision, actions, action, about, open, overdue, openActions, meetingOf, packets
  case packetsIntro, packet, meeting, agenda, agendaItem, minutesLong, forWhat, forInformation, forDiscussion
  case forDecision, lastMinutes, asks, background, options, recommendation, ask, letter, glossary, glossaryIntro
  case termNot, termAlso

  // Questions that the figures raise
  case questionsRaised, askNotReported, askRose, askFell, askRoseWell, askFellWell, askBetter, askWorse, askOther
  case askNeverMet, askNeverMetSeason, askMissed, askMissedAlone, askShort, askOver, askOffTrack, quotedTitle,
    quotedTitleOf, ofTheWay
  case ofTheWayExpected, objectivesServing
  case byTeam, teamObjectives, wayGone, expectedByNow, progress
  case cascadeNote, cascadesInFull, cascadesShort, cascadesOver, cascadesNotTold
  case filterObjectives, filterEvery, filterPart, adds, countServing, countServings, passedDown, servedBySum,
    servedByShort,
    servedByOver
  case childrenStand, childrenApart, childrenAtLeast, moreBelow, moreWithTeams, noTeam, teamObjectivesPart
  case startNewest, startUnstated, limitUnder, limitOver, limitWithin, limitKept, limitBroken, reasonTarget
  case ownFactor, whatItServes, chainBreaks, breakServesNothing, breakAbove, breakUncounted, breakDiffers
  case breakOtherTarget, breakAcross, differsMetric, differsUnit, differsMeasure, differsTarget
  case objectivesIntroPart, objectivesIntroNone, countUncounted, countUncounteds
  case promisesGiven, promisesReceived, carried, countMeeting, countMeetings

  // Alignment
  case alignment, alignmentIntro, alignmentFailing, indicator, indicatorAsks, holds, metOfPlain
  case coverage, coverageNone, cascadeNone, measurementNone, timelinessNone, reciprocityNone, freshnessNone
  case coverageAsks, measurement, measurementAsks, timeliness, timelinessAsks
  case reciprocity, reciprocityAsks, freshness, freshnessAsks
  case cascadeIndicator, cascadeAsks, resultsWereDue, resultsPublished, indicatorHistory, historyComputed
  case leastHolds, allHolds, priced, pricedKind, historySealed, cost, costNote, costTotals, costUnknown, costSpan,
    leaksCounted, notKnown
  case addsUp, short, over, noState
  case leaksLeftOut, countLeak, countLeaks
  case sumOfLeaks, leaksComputed, leaksComputedNote, takenForGranted, leakFold, inputValue, assumptionLine,
    assumptionRange,
    sourceNotStated, monthsNotKnown, writeFile, mendFile
  case failsNoObjective, failsMetrics, failsReviewed, failsNeverReviewed

  // Search, script
  case unansweredMisses, unansweredSignals, missesRunning, overdueActions, nextPacket, search, searchIntro, searchFor,
    searchNone,
    searchNoScript, filter, switchScheme

  // Not found, moved
  case notFoundTitle, notFoundText, toHome, movedTitle, movedText
}

extension Word {
  /// What stands in the file: `metric-met` for `metricMet`, `download-csv` for `downloadCSV`.
  var key: String { Self.keys[rawValue] }

  private static let keys: [String] = allCases.map { word in
    var key = ""
    var isInside = false
    for character in "\(word)" {
      if character.isUppercase, isInside { key += "-" }
      isInside = !character.isUppercase
      key += character.lowercased()
    }
    return key
  }

  /// The word of a key.
  init?(key: String) {
    guard let position = Self.keys.firstIndex(of: key) else { return nil }
    self.init(rawValue: position)
  }
}
