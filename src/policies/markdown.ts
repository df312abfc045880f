// The blocks of a policy in Markdown, or typed as plain text. Rules in the rule language are left out: they say nothing that the prose does not.
import { fenceAfter, isNamed, type OpenFence } from '../base/index.ts'
import type { PolicyBlock } from './passage.ts'

/** The blocks of a text. */
export function blocksOfMarkdown(text: string): readonly PolicyBlock[] {
  const blocks: PolicyBlock[] = []
  let lines: string[] = []
  let fence: OpenFence | undefined
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: plain(lines.join(' ')) })
    lines = []
  }
  for (const line of text.split(/\r\n|\r|\n/u)) {
    const before = fence
    fence = fenceAfter(fence, line)
    if (fence !== before) {
      close()
      continue
    }
    if (fence !== undefined) {
      if (!isOurs(fence)) lines.push(line)
      continue
    }
    const heading = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u.exec(line)
    if (heading !== null) {
      close()
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: plain(heading[2] ?? '') })
      continue
    }
    const underline = /^ {0,3}(=+|-+)\s*$/u.exec(line)
    if (underline !== null && lines.length > 0) {
      blocks.push({ kind: 'heading', level: underline[1]?.startsWith('=') === true ? 1 : 2, text: plain(lines.join(' ')) })
      lines = []
      continue
    }
    const item = /^\s*(?:[-*+•]\s+|(?=(?:\d+(?:\.\d+)*[.)]|\(?[A-Za-z][.)]|\([ivx]+\)|[IVX]+\.)\s))(.*)$/u.exec(line)
    if (item !== null) close()
    const said = item === null ? line.replace(/^\s*>\s?/u, '') : (item[1] ?? '')
    if (said.trim() === '') close()
    else lines.push(said.trim())
  }
  close()
  return blocks
}

/** Whether a fence holds what is written for this program. */
function isOurs(fence: OpenFence): boolean {
  return isNamed(fence, 'policy') || isNamed(fence, 'plain')
}

/** Without the marks of Markdown; a link by its words. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]+)`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!-])/gu, '$1')
}
