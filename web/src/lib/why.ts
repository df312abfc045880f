// Why the answer is what it is: each rule that decides, with the text it stands in and where it was read.
import type { Artefact } from 'evenhand/artefact'
import type { Answer } from 'evenhand/decide'
import { inLanguage, type Locale, normSentence, say } from 'evenhand/wording'

/** A rule that decides. `to`: where it stands in the library. */
export interface Reason {
  readonly norm: string
  readonly says: string
  readonly title: string
  readonly to: string
  readonly attestation: string
  readonly sometimes: boolean
  readonly sources: readonly { readonly title: string; readonly address: string | undefined }[]
}

/** The rules that decide, in their order. */
export function reasonsOf(artefact: Artefact, lang: Locale, answer: Answer): readonly Reason[] {
  return answer.because.flatMap(({ norm: id, always }): readonly Reason[] => {
    const norm = artefact.norms.find((each) => each.id === id)
    const instrument = artefact.instruments.find((each) => each.id === norm?.instrument)
    if (norm === undefined || instrument === undefined || norm.modality === 'unsettled') return []
    const [, name = ''] = id.split('/')
    return [
      {
        norm: id,
        says: normSentence(artefact, lang, norm, answer.act),
        title: inLanguage(instrument.title, lang),
        to: `/${lang}/law/${instrument.id}#${name}`,
        attestation: say(lang, `attestation.${norm.attestation}`),
        sometimes: !always,
        sources: norm.sources.map(({ title, address }) => ({ title, address })),
      },
    ]
  })
}
