// The door of the room: situations in people's own words, what the law answers to them, and the sentences written for its rules.

export { answerTo, decidedIn, type PlaceAndDay, questionOfSituation, type SituationAnswer } from './answers.ts'
export { questionsOf } from './asked-most.ts'
export { type ChangingDay, changedOn, changingDays, daysOfChange, type SituationChange } from './changed.ts'
export { situationFinder } from './find.ts'
export { type ChosenAnswers, chosenIn, type Guide, type GuideChoice, type GuideQuestion, situationOf, stepIn } from './guide.ts'
export { type Unheld, unheldIn } from './held.ts'
export { type Era, type History, historyOf, type Perhaps, type StoryTexts, type Vote } from './history.ts'
export { readSituations, type Situations } from './read.ts'
export { type HandwrittenRule, type NamedSituation, type Reader, readers, type Said, type SituationGroup } from './situation.ts'
export { storyStands, waiting } from './story-end.ts'
