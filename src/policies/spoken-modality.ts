// With which words a passage commands, advises, permits or forbids. WHY: these are words that policies are written in, and none that this program says.
import { type Modality, modalities } from '../rules/index.ts'

const signs: Readonly<Record<Modality, RegExp>> = {
  'must not':
    /\b(?:shall|must|may|will|can) not\b|\bcannot\b|\bprohibit|\bforbid|\b(?:do|does|is|are) not (?:permitted|allowed|authorized|required)\b|\bno (?:\w+ ){1,3}(?:shall|may|will|must)\b|\bnever\b|\bunless\b.*\bnot\b|\bno (?:debe|deberá|deben|puede|podrá|pueden)\b|\bprohib/iu,
  'should not': /\bshould not\b|\bshould (?:have|be) no\b|\bdiscouraged\b|\bavoid\b|\bno debería/iu,
  must: /\b(?:shall|must|will)\b(?! not)|\b(?:is|are) (?:required|responsible)\b|\bis to\b|\bdeberá|\bdebe\b|\bdeben\b/iu,
  should: /\bshould\b(?! not)|\bencouraged\b|\bdebería\b/iu,
  may: /\b(?:may|can)\b(?! not)|\b(?:is|are) (?:permitted|allowed|authorized)\b|\bpuede\b|\bpodrá\b/iu,
}

/** Every modality for which a passage has a word; none where it only tells. */
export function modalitiesIn(text: string): readonly Modality[] {
  return modalities.filter((each) => signs[each].test(text))
}

/** Whether a passage speaks in the direction of a rule: doing, leaving, or permitting. */
export function speaksLike(text: string, modality: Modality): boolean {
  const found = modalitiesIn(text)
  switch (modality) {
    case 'must':
    case 'should':
      return found.includes('must') || found.includes('should')
    case 'must not':
    case 'should not':
      return found.includes('must not') || found.includes('should not')
    case 'may':
      // WHY: an exception permits too
      return found.includes('may') || /\b(?:unless|except|salvo|excepto)\b/iu.test(text)
  }
}
