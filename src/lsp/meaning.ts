// What the meaning of the law brings to light, for clients: asked when the typing pauses.
import { analysing } from '../analysis/index.ts'
import { type Code, codes } from '../language/index.ts'
import { findingMessage } from '../wording/index.ts'
import type { More } from './publish.ts'

/** The findings of analyses, as `evenhand check` makes them; what texts accept is left out. */
export const meaning: More = {
  *find(law, documents, { placeList }, language) {
    const { findings } = yield* analysing(law, placeList, documents, language)
    return findings
  },
  message: (language, finding) => (isCode(finding.code) ? findingMessage(language, { ...finding, code: finding.code }) : finding.code),
}

function isCode(code: string): code is Code {
  return codes.some((each) => each === code)
}
