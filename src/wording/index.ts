// Every sentence shown to a person, per language. Imports types only from the other rooms.
export { type ActWords, actWordsIn } from './act-words.ts'
export { type Description, describe, headline, type Section, type SectionId } from './answer.ts'
export { apartText } from './apart.ts'
export { trapText } from './article.ts'
export { firstKnown, knownLine } from './beyond.ts'
export { type CaseText, caseText } from './case.ts'
export { claimLines, shownRules } from './claim.ts'
export { clause, type Lexicon, situationClauses } from './clause.ts'
export { mistakeText, momentText, needText, startNames, versionText, weekdayAndDay, workingLines } from './clock.ts'
export {
  type ActText,
  conditionsText,
  type DifferenceText,
  differenceText,
  partlyRead,
  type RegionText,
  type RuleText,
  shareText,
  subjectName,
  verdictText,
} from './compare.ts'
export { type ComponentText, coverageLabel, coverageTable, coverageText, type DepartureText, departuresOnce } from './coverage.ts'
export {
  chanceText,
  checklistMistakeKinds,
  checklistMistakeText,
  checklistNoteKinds,
  examinationText,
  gateText,
  lineStatusName,
  returnReasonText,
  whyText,
} from './examine.ts'
export { answeredText, askedMostText, fidelityTable, gradesText, openText, restingName, ruleText } from './fidelity.ts'
export { findingMessage } from './finding.ts'
export { type Item, sourceLine } from './item.ts'
export {
  andList,
  countIn,
  dayIn,
  first,
  hasPack,
  hourIn,
  inEach,
  inLanguage,
  type Locale,
  languageAbout,
  languageName,
  locales,
  madeUp,
  orList,
  ownsExceptions,
  sentence,
  standsIn,
} from './locale.ts'
export { type Key, keys, messageOf, type PlainKey } from './messages.ts'
export { actorPhrase, actPhrase, eraserSentence, limitSentence, normSentence } from './norm.ts'
export { agencyName, circuitName, jurisdictionName, jurisdictionTitle, placeName } from './place.ts'
export { wayTexts } from './points.ts'
export { policingItems } from './policing.ts'
export { problemLines } from './problem.ts'
export { provisionName } from './provision.ts'
export { saidUnder, say } from './say.ts'
export { type ScenarioText, scenarioStory, scenarioText } from './scenario.ts'
export { settingMistakes, settingWarnings } from './settings.ts'
export { type RuleSentence, type SituationText, sideLines, situationRow, situationText, unheldText } from './situation.ts'
export { daysText, howMade, imposedText, repealText, standingLines, stateText } from './standing.ts'
export { type LanguageStatus, languageStatus } from './status.ts'
export { countsText, happenedText } from './story.ts'
export { stretchNotes } from './stretch.ts'
export { judgedText, lawOf, officeHours, unusedText, wayWarnings } from './way.ts'
export { weightText } from './weight.ts'
