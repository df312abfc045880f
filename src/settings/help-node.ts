// What whoever runs a server says of help nearby: files of a folder of theirs.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './schema.ts'

/** Whom to call; what the person may say or do. */
export const helpParts = ['call', 'do'] as const
export type HelpPart = (typeof helpParts)[number]

/** A text in Markdown, from `<part>.<language>.md`. */
export interface HelpText {
  readonly part: HelpPart
  readonly language: string
  readonly text: string
}

const named = /^([a-z]+)\.([a-z]{2})\.md$/

/** The texts of the folder; none where no folder is set. Throws where it cannot be read. */
export function helpTexts({ EVENHAND_HELP: folder }: Pick<Settings, 'EVENHAND_HELP'>): readonly HelpText[] {
  if (folder === undefined) return []
  return readdirSync(folder).flatMap((file): readonly HelpText[] => {
    const [, name, language] = named.exec(file) ?? []
    const part = helpParts.find((each) => each === name)
    const text = part === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()
    return part === undefined || language === undefined || text === '' ? [] : [{ part, language, text }]
  })
}

/** The folder, where it is set and holds no text that can be read: whoever set it believes that people see a number to call. */
export function brokenHelp(settings: Pick<Settings, 'EVENHAND_HELP'>): string | undefined {
  try {
    return settings.EVENHAND_HELP !== undefined && helpTexts(settings).length === 0 ? settings.EVENHAND_HELP : undefined
  } catch {
    return settings.EVENHAND_HELP
  }
}
