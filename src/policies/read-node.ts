// A policy as its agency has it, read: Word, PDF with text, or Markdown. What cannot be read is refused with its reason, and nothing is guessed.
import { blocksOfMarkdown } from './markdown.ts'
import { mostLetters, mostPassages, type PolicyBlock, type PolicyPassage, passagesOf } from './passage.ts'
import { readPdf } from './pdf.ts'
import { readWord } from './word-node.ts'

export const policyKinds = ['markdown', 'word', 'pdf'] as const
export type PolicyKind = (typeof policyKinds)[number]

/** Why a file is not taken; each has its own words. `old-word`: a `.doc`; `kind`: none that is read here. */
export const policyRefusals = [
  'scanned',
  'macros',
  'encrypted',
  'not-what-it-says',
  'too-large',
  'unfolds-too-much',
  'empty',
  'broken',
  'old-word',
  'kind',
] as const
export type PolicyRefusal = (typeof policyRefusals)[number]

export type PolicyRead =
  | {
      readonly kind: 'read'
      readonly passages: readonly PolicyPassage[]
      /** Pages of a PDF that are pictures, or empty: what stands there was not read. */
      readonly pagesWithoutText: readonly number[]
      /** A Word document in which changes wait to be taken: it was read as if all of them were. */
      readonly hasTrackedChanges: boolean
    }
  | { readonly kind: 'refused'; readonly because: PolicyRefusal }

/** Bytes of a file. WHY: 400 pages with pictures come to some 20 MB. */
const mostPolicyBytes = 40_000_000

/** How a file is read, by the end of its name. */
export function policyKindOf(name: string): PolicyKind | Extract<PolicyRefusal, 'macros' | 'old-word' | 'kind'> {
  const [end = ''] = /[^.]*$/u.exec(name.toLowerCase()) ?? []
  switch (end) {
    case 'docx':
      return 'word'
    case 'pdf':
      return 'pdf'
    case 'md':
    case 'markdown':
    case 'txt':
      return 'markdown'
    case 'docm':
    case 'dotm':
      return 'macros'
    case 'doc':
    case 'dot':
      return 'old-word'
    default:
      return 'kind'
  }
}

/** Reads a policy. */
export async function readPolicy(bytes: Uint8Array, kind: PolicyKind): Promise<PolicyRead> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > mostPolicyBytes) return refused('too-large')
  const really = contentOf(bytes)
  // WHY: Word locks a document by putting it into a file of the old kind
  if (kind === 'word' && really === 'old' && hasUtf16(bytes, 'EncryptedPackage')) return refused('encrypted')
  if (really !== { word: 'zip', pdf: 'pdf', markdown: 'text' }[kind]) return refused('not-what-it-says')
  switch (kind) {
    case 'markdown':
      return made(blocksOfMarkdown(new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes)))
    case 'word': {
      const read = await readWord(bytes)
      return read.kind === 'bad' ? refused(read.because) : made(read.blocks, { hasTrackedChanges: read.hasTrackedChanges })
    }
    case 'pdf': {
      const read = await readPdf(bytes)
      return read.kind === 'bad' ? refused(read.because) : made(read.blocks, { pagesWithoutText: read.pagesWithoutText })
    }
  }
}

function made(blocks: readonly PolicyBlock[], { hasTrackedChanges = false, pagesWithoutText = [] as readonly number[] } = {}): PolicyRead {
  const passages = passagesOf(blocks)
  if (passages.length === 0) return refused('empty')
  const letters = passages.reduce((sum, { text }) => sum + text.length, 0)
  return passages.length > mostPassages || letters > mostLetters ? refused('too-large') : { kind: 'read', passages, pagesWithoutText, hasTrackedChanges }
}

function refused(because: PolicyRefusal): PolicyRead {
  return { kind: 'refused', because }
}

/** What a file is by its first bytes, whatever its name says. */
function contentOf(bytes: Uint8Array): 'zip' | 'pdf' | 'old' | 'text' | 'other' {
  const starts = (...signs: readonly number[]): boolean => signs.every((sign, at) => bytes[at] === sign)
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'old'
  // WHY: some programs write a line or a mark before it
  if (Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1_024)).includes('%PDF-')) return 'pdf'
  return isText(bytes) ? 'text' : 'other'
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return false
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function hasUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(text, 'utf16le'))
}
