// The door of the room: how a rule is brought to a vote, what stands in the way, and what the vote does.
export { type Act, after, type Doer, doers, isAct, isEnd, type Move, moves, openActs, type State, standingOf, states } from './states.ts'
