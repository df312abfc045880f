// The door of the room: a record of an answer, which others can work out again and hold against the law.
export { type Answering, type AnswerRecord, longestRecord, readRecord, recordOf, recordSchema, type UnreadableRecord } from './record.ts'
export { unreadableText, verifiedJson, verifiedLines } from './said.ts'
export { type RecordChange, type Verified, verify } from './verify.ts'
