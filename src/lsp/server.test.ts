// The server driven over its protocol by a real client: what an author does in a morning.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CancellationTokenSource,
  type CodeAction,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node'
import { type Client, clientOf, folderOf, root, uriOf } from '../../conformance/lsp/kit-node.ts'
import { weights } from '../compare/index.ts'
import { meaning } from './meaning.ts'
import type { More } from './publish.ts'

const base = readFileSync(join(import.meta.dirname, '../../docs/diagnostics/base.md'), 'utf8')
const policy = `# A policy

## Passengers

Nobody asks passengers.

\`\`\`policy
instrument vt.policy
  title en "A policy"
        es "Una política"
  kind agency-policy
  made by "A town"
  in force from 2024-01-01
  binds municipal in us/vt/norwich
  source "The policy" at "https://example.org/policy" official

definition safety
  means suspicion is at least reasonable-suspicion
  en "somebody is in danger"
  es "alguien está en peligro"
  source "The policy" official

norm no-asking
  officer must not request-id
    when person is passenger
    unless safety as defined
  source "The policy" official
  caution en "Take care." es "Tenga cuidado."
\`\`\`

### Drivers

\`\`\`policy
norm drivers
  officer must request-id
    when person is driver
    and then must say-id-is-optional
  source "The policy" secondary
\`\`\`
`
const cases = `# Cases

\`\`\`policy
case asked-passenger
  tells en "A passenger is asked." es "Se pregunta a un pasajero."
  in us/vt/norwich
  asks whether officer may request-id
  where person is passenger, suspicion is none
  on 2024-02-01 expect must not because vt.policy/no-asking
  cites "The policy"
\`\`\`
`
const texts = { 'vocabulary/base.md': base, 'us/vt/policy.md': policy, 'cases/cases.md': cases }
const [file, other] = ['us/vt/policy.md', 'cases/cases.md'] as const

async function started(options: object = {}): Promise<Client> {
  const client = await clientOf(folderOf(texts), options, { weigh: weights })
  await client.open(file, policy)
  return client
}

describe('findings', () => {
  it('come while typing, with what an editor shows of them, and go when the mistake does', async () => {
    const client = await started()
    expect(client.found(file)).toEqual([])
    await client.edit(file, 'person is passenger', 'person is pasenger')
    const [finding, more] = client.found(file)
    expect(more).toBeUndefined()
    expect(finding).toMatchObject({
      code: 'unknown-answer',
      source: 'evenhand',
      severity: 1,
      codeDescription: { href: 'https://example.org/findings/unknown-answer.md' },
      range: { start: { line: 24, character: 19 }, end: { line: 24, character: 27 } },
      relatedInformation: [{ location: { uri: uriOf('vocabulary/base.md') }, message: 'declared here' }],
    })
    expect(finding?.message).toContain('did you mean `passenger`?')
    await client.edit(file, 'person is pasenger', 'person is passenger')
    expect(client.found(file)).toEqual([])
  })

  it('come in other documents too', async () => {
    const client = await started()
    await client.edit(file, 'norm no-asking', 'norm never-asking')
    expect(client.found(other).map((each) => each.code)).toEqual(['unknown-norm'])
    await client.open('vocabulary/base.md', base)
    await client.edit('vocabulary/base.md', 'act request-id', 'act ask-id')
    expect(client.found(file).map((each) => each.code)).toEqual(['unknown-act', 'unknown-act'])
    await client.close('vocabulary/base.md')
    expect(client.found(file)).toEqual([])
  })

  it('speak the language that was chosen, from the start or later', async () => {
    const client = await started({ lang: 'es' })
    await client.edit(file, 'person is passenger', 'person is pasenger')
    expect(client.found(file)[0]?.message).toContain('¿se quiso decir `passenger`?')
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { evenhand: { lang: 'en' } } })
    await client.settled()
    expect(client.found(file)[0]?.message).toContain('did you mean')
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { evenhand: { lang: 'klingon' } } })
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    await client.settled()
    expect(client.found(file)[0]?.message).toContain('did you mean')
  })

  it('ask a client that keeps settings for the language, and to be told of files', async () => {
    const dynamic = { dynamicRegistration: true, relativePatternSupport: true }
    const capabilities = { workspace: { configuration: true, didChangeConfiguration: dynamic, didChangeWatchedFiles: dynamic } }
    const able = { capabilities, configuration: { lang: 'es' }, registered: [] as string[] }
    const client = await clientOf(folderOf(texts), {}, {}, new Map(), able)
    await client.open(file, policy)
    await client.edit(file, 'person is passenger', 'person is pasenger')
    expect(client.found(file)[0]?.message).toContain('¿se quiso decir')
    expect(able.registered.sort()).toEqual(['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles'])
    able.configuration = { lang: 'en' }
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null })
    await client.settled()
    expect(client.found(file)[0]?.message).toContain('did you mean')
  })

  it('go back to what is stored when a document is closed', async () => {
    const disk = new Map<string, string>()
    const client = await clientOf(folderOf(texts), {}, {}, disk)
    await client.open(file, policy)
    await client.edit(file, 'person is passenger', 'person is pasenger')
    disk.set(uriOf(file), client.text(file))
    await client.close(file)
    expect(client.found(file).map((each) => each.code)).toEqual(['unknown-answer'])
  })

  it('are none outside the law, and none without fences', async () => {
    const client = await started()
    for (const each of [
      'file:///evenhand/README.md',
      'untitled:Untitled-1',
      `${root}/us/vt/notes.md`,
      `${root}/us/vt/notes.txt`,
      'file:///evenhand/lawful/x.md',
    ]) {
      await client.open(each, each.endsWith('notes.md') ? '# Notes\n\nNothing.\n' : '```policy\nnorm a\n```\n')
      expect(client.found(each)).toEqual([])
    }
    const without = await clientOf(undefined)
    await without.open(file, policy)
    expect(without.found(file)).toEqual([])
    expect(await without.connection.sendRequest(HoverRequest.type, without.at(file, 'no-asking'))).toBeNull()
  })

  it('follow what happens on disk', async () => {
    const disk = new Map([[`${root}/us/vt/new.md`, '```policy\nactor x\n```\n']])
    const client = await clientOf(folderOf(texts), {}, {}, disk)
    const changed = async (uri: string, type: 1 | 2 | 3): Promise<void> => {
      await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] })
      await client.settled()
    }
    await changed(`${root}/us/vt/new.md`, 1)
    expect(client.found('us/vt/new.md')).toHaveLength(2)
    disk.clear()
    await changed(`${root}/us/vt/new.md`, 3)
    expect(client.found('us/vt/new.md')).toEqual([])
    await changed('file:///evenhand/law/places.csv', 2)
    expect(client.found(file)).toEqual([])
  })

  it('of what the law means come after a pause, with the rules that have a part in them', async () => {
    const client = await clientOf(folderOf(texts), {}, { more: meaning })
    await client.open(file, policy)
    await client.edit(file, 'norm no-asking', 'norm asking-again\n  officer must request-id\n  source "The policy" official\n\nnorm no-asking')
    await client.settled()
    expect(client.found(file).map((each) => [each.code, each.severity])).toEqual([['conflict', 1]])
    expect(client.found(file)[0]?.relatedInformation).toHaveLength(1)
    await client.edit(file, 'must request-id', 'may request-id')
    await client.settled()
    expect(client.found(file).map((each) => each.code)).not.toContain('conflict')
  })

  it('that take longer come after a pause, and are dropped where the text changed', async () => {
    const span = { file: uriOf(file), line: 1, column: 1, offset: 0, end: 3 }
    const gap = { code: 'gap', severity: 'warning', span, words: {}, related: [] } as const
    const more: More = {
      *find() {
        yield
        return [gap]
      },
      message: () => 'a gap',
    }
    const client = await clientOf(folderOf(texts), {}, { more })
    expect(client.found(file)).toMatchObject([{ code: 'gap', severity: 2, message: 'a gap' }])
    await client.open(file, policy)
    await client.edit(file, 'person is passenger', 'person is pasenger')
    expect(client.found(file).map((each) => each.code)).toEqual(['unknown-answer'])
  })
})

describe('a name', () => {
  const hover = async (client: Client, text: string, inside = 0): Promise<string> => {
    const found = await client.connection.sendRequest(HoverRequest.type, client.at(file, text, inside))
    return found !== null && typeof found.contents === 'object' && 'value' in found.contents ? found.contents.value : ''
  }

  it('is told in plain words, with source, attestation and days', async () => {
    const client = await started()
    const norm = await hover(client, 'no-asking')
    expect(norm).toContain('An officer must not ask a passenger for identification. This does not apply if somebody is in danger.')
    for (const part of [
      'vt.policy/no-asking',
      'The policy (official text)',
      'in force from 1 January 2024',
      'Take care',
      'How well this is known: official text.',
    ]) {
      expect(norm.toLowerCase()).toContain(part.toLowerCase())
    }
    expect(await hover(client, 'request-id')).toContain('An officer: ask a person for identification.')
    expect(await hover(client, 'person is')).toContain('Who is the person dealt with?')
    expect(await hover(client, 'passenger\n')).toContain('The person is a passenger.')
    expect(await hover(client, 'officer must')).toContain('An officer.')
    expect(await hover(client, 'vt.policy')).toContain('Adopted by A town')
    expect(await hover(client, 'safety as')).toContain('Somebody is in danger.')
    expect(await hover(client, 'us/vt/norwich')).toContain('Norwich')
    expect(await hover(client, 'municipal')).toContain('A town or city police department.')
    expect(await hover(client, 'secondary')).toContain('Secondary source.')
    expect(await hover(client, 'Nobody asks')).toBe('')
  })

  it('is told in Spanish', async () => {
    const client = await started({ lang: 'es' })
    expect(await hover(client, 'no-asking')).toContain('Un agente de policía no debe pedir una identificación a un pasajero.')
    expect(await hover(client, 'no-asking')).toContain('*norma*')
  })

  it('is told while something else is wrong', async () => {
    const client = await started()
    await client.edit(file, '  kind agency-policy', '  kind agency-polcy')
    await client.edit(file, 'person is driver', 'person is is driver')
    expect(await hover(client, 'request-id')).toContain('ask a person')
    expect(await hover(client, 'person is passenger')).toContain('Who is the person dealt with?')
  })

  it('leads to where it is declared, and to every use', async () => {
    const client = await started()
    await client.open(other, cases)
    const norm = client.at(other, 'vt.policy/no-asking', 12)
    expect(await client.connection.sendRequest(DefinitionRequest.type, norm)).toEqual([
      { uri: uriOf(file), range: { start: { line: 22, character: 5 }, end: { line: 22, character: 14 } } },
    ])
    const instrument = client.at(other, 'vt.policy/no-asking', 2)
    expect(await client.connection.sendRequest(DefinitionRequest.type, instrument)).toMatchObject([{ uri: uriOf(file), range: { start: { line: 7 } } }])
    const person = client.at(file, 'person is passenger', 1)
    const all = await client.connection.sendRequest(ReferencesRequest.type, { ...person, context: { includeDeclaration: true } })
    const uses = await client.connection.sendRequest(ReferencesRequest.type, { ...person, context: { includeDeclaration: false } })
    expect(new Set(all?.map((each) => each.uri))).toEqual(new Set(Object.keys(texts).map(uriOf)))
    expect(uses?.length).toBe((all?.length ?? 0) - 1)
    expect(await client.connection.sendRequest(DocumentHighlightRequest.type, person)).toHaveLength(2)
  })

  it('can be changed in every document, and is not where it cannot be', async () => {
    const client = await started()
    const position = client.at(file, 'norm no-asking', 6)
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, position)).toMatchObject({ start: { line: 22, character: 5 } })
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...position, newName: 'never-asking' })
    expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([uriOf(other), uriOf(file)])
    const refused = async (at: typeof position, newName: string): Promise<string> =>
      client.connection.sendRequest(RenameRequest.type, { ...at, newName }).then(
        () => '',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      )
    expect(await refused(position, 'No Asking')).toContain('cannot be a name')
    expect(await refused(position, 'when')).toContain('word of the language')
    expect(await refused(position, 'drivers')).toContain('already')
    expect(await refused(position, 'safety')).toContain('already')
    expect(await refused(client.at(file, 'us/vt/norwich'), 'x')).toContain('no name')
    await client.edit(file, 'person is driver', 'person is is driver')
    expect(await refused(position, 'never-asking')).toContain('us/vt/policy.md')
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, client.at(file, 'us/vt/norwich'))).toBeNull()
  })
})

describe('an editor asks', () => {
  const labels = async (client: Client, text: string): Promise<readonly string[]> => {
    const found = await client.connection.sendRequest(CompletionRequest.type, client.at(file, text, text.length))
    return (Array.isArray(found) ? found : (found?.items ?? [])).map((each: CompletionItem) => each.label)
  }

  it('what can be written next', async () => {
    const client = await started()
    const acts = await labels(client, 'officer must not ')
    expect(acts).toContain('request-id')
    expect(acts).not.toContain('train-officers')
    expect(await labels(client, 'when person is ')).toEqual(expect.arrayContaining(['driver', 'passenger', 'one', 'not']))
    expect(await labels(client, 'unless ')).toEqual(expect.arrayContaining(['safety', 'person', 'not']))
    expect(await labels(client, 'kind ')).toContain('ordinance')
    expect(await labels(client, 'municipal in ')).toEqual(['us/vt', 'us/vt/norwich'])
    expect(await labels(client, 'safety as defined\n  source "The policy" ')).toEqual(expect.arrayContaining(['official', 'at', 'caution', 'unsettled']))
    expect(await labels(client, 'source "The pol')).toEqual([])
    expect(await labels(client, 'Nobody asks ')).toEqual([])
  })

  it('what is open, what is permitted, and what an act is besides', async () => {
    const client = await started()
    await client.edit(file, '    unless safety as defined', '    unless safety as defined by our reading, which it may')
    expect(await labels(client, 'unless safety as defined ')).toContain('by')
    expect(await labels(client, 'by our ')).toEqual(['reading'])
    expect(await labels(client, 'by our reading, ')).toEqual(['which'])
    await client.edit(
      file,
      '### Drivers',
      '```policy\nunsettled perhaps\n  whether officer may request-id\n  over doubt\n  for en "F" es "F"\n  source "S" official\n```\n\n### Drivers',
    )
    expect(await labels(client, 'whether officer may request-id\n  over ')).toEqual(['doubt'])
    await client.open(other, cases)
    await client.edit(other, 'because vt.policy/no-asking', 'because vt.policy/no-asking-except-1')
    expect(client.found(other)).toEqual([])
    const because = client.at(other, 'because ', 8)
    const found = await client.connection.sendRequest(CompletionRequest.type, because)
    expect((Array.isArray(found) ? found : []).map((each: CompletionItem) => each.label)).toContain('vt.policy/no-asking-except-1')
    const told = await client.connection.sendRequest(HoverRequest.type, client.at(other, 'vt.policy/no-asking-except-1', 14))
    expect(JSON.stringify(told?.contents)).toContain('ask a passenger for identification')
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...client.at(file, 'norm no-asking', 6), newName: 'never-asking' })
    for (const { range, newText } of edit?.changes?.[uriOf(other)] ?? []) {
      const { start, end } = range
      const line = client.text(other).split('\n')[start.line] ?? ''
      expect(`${line.slice(0, start.character)}${newText}${line.slice(end.character)}`).toContain('because vt.policy/never-asking-except-1')
    }
    expect(edit?.changes?.[uriOf(other)]).toHaveLength(1)
  })

  it('the same in text that is broken and half typed', async () => {
    const client = await started()
    await client.edit(file, 'officer must request-id\n    when person is driver\n', 'officer 77 must\n   when ((\n    unless suspicion is one of none, \n')
    expect(await labels(client, 'one of none, ')).toEqual(expect.arrayContaining(['reasonable-suspicion']))
    await client.edit(file, 'unless suspicion is one of none, ', 'overrides ')
    expect(await labels(client, 'overrides ')).toEqual(['no-asking', 'drivers'].filter((each) => each !== 'drivers'))
  })

  it('what a completion stands for', async () => {
    const client = await started()
    const found = await client.connection.sendRequest(CompletionRequest.type, client.at(file, 'officer must not ', 17))
    const item = (Array.isArray(found) ? found : []).find((each: CompletionItem) => each.label === 'hold')
    if (item === undefined) throw new Error('no item')
    expect(item).toMatchObject({ textEdit: { newText: 'hold', range: { start: { line: 23, character: 19 } } } })
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item)
    expect(JSON.stringify(resolved.documentation)).toContain('An officer: hold a person.')
    expect(await client.connection.sendRequest(CompletionResolveRequest.type, { label: 'x', data: { thing: 'cow', id: 3 } })).toMatchObject({ label: 'x' })
  })

  it('for the outline: headings, and under each what is declared there', async () => {
    const client = await started()
    const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: uriOf(file) } })
    type Tree = { readonly [name: string]: Tree }
    const treeOf = (list: readonly DocumentSymbol[]): Tree => Object.fromEntries(list.map((each) => [each.name, treeOf(each.children ?? [])]))
    expect(treeOf((found ?? []).filter((each): each is DocumentSymbol => 'selectionRange' in each))).toEqual({
      'A policy': { Passengers: { 'vt.policy': {}, safety: {}, 'no-asking': {}, Drivers: { drivers: {} } } },
    })
  })

  it('for the layout', async () => {
    const client = await started()
    const ask = () =>
      client.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri: uriOf(file) }, options: { tabSize: 2, insertSpaces: true } })
    const [tidy] = (await ask()) ?? []
    expect(tidy?.newText).toMatch(/^\n +$/)
    await client.edit(file, 'officer must not request-id\n    when', 'officer must not request-id when')
    expect(await ask()).toHaveLength(1)
    await client.edit(file, 'officer must not', 'officer must must not')
    expect(await ask()).toEqual([])
  })

  it('for quick fixes', async () => {
    const client = await started()
    await client.edit(file, 'person is passenger', 'person is pasenger')
    const [finding] = client.found(file)
    if (finding === undefined) throw new Error('no finding')
    const params = { textDocument: { uri: uriOf(file) }, range: finding.range, context: { diagnostics: [finding] } }
    const found = await client.connection.sendRequest(CodeActionRequest.type, params)
    const actions = (found ?? []).filter((each): each is CodeAction => 'kind' in each)
    expect(actions[0]).toMatchObject({ title: 'write `passenger`', kind: 'quickfix', isPreferred: true, diagnostics: [finding] })
    expect(actions[0]?.edit?.changes?.[uriOf(file)]).toEqual([{ range: finding.range, newText: 'passenger' }])
    const elsewhere = { ...params, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } }
    expect(await client.connection.sendRequest(CodeActionRequest.type, elsewhere)).toEqual([])
  })

  it('for lenses, while the law is whole', async () => {
    const client = await started()
    const titles = async (): Promise<readonly (string | undefined)[]> => {
      const found: CodeLens[] | null = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: uriOf(file) } })
      return (found ?? []).map((each) => each.command?.title)
    }
    // drivers and passengers are met in one of the four settings, that is 10 for all four persons; with 3 degrees of suspicion, 30
    expect(await titles()).toEqual(['decides 1 of 30 situations', 'decides 3 of 30 situations'])
    await client.edit(file, 'person is passenger', 'person is pasenger')
    expect(await titles()).toEqual([])
  })
})

describe('the connection', () => {
  it('goes on after a request that was cancelled, and ends when asked', async () => {
    const client = await started()
    const source = new CancellationTokenSource()
    const asked = client.connection.sendRequest(HoverRequest.type, client.at(file, 'no-asking'), source.token)
    source.cancel()
    await asked.catch(() => undefined)
    expect(await client.connection.sendRequest(HoverRequest.type, client.at(file, 'no-asking'))).not.toBeNull()
    expect(await client.connection.sendRequest(ShutdownRequest.type)).toBeNull()
  })

  const hostile: readonly (readonly [string, string])[] = [
    ['binary', '\u0000\u0001\ufffd'],
    ['huge', '```policy\nnorm a officer must b source "x" official\n'.repeat(200_000)],
    ['deep', `\`\`\`policy\nnorm a officer must b when ${'not ('.repeat(5000)}a is b\n\`\`\``],
    ['a fence that never ends', '```policy\nnorm'],
    ['half a norm', '```policy\nnorm a\n  officer must not hold\n    when person is one of\n    unless ( and then must\n  source\n```\n'],
    ['half a fact', '```policy\nfact\nfact x asks en\n answers in\n a en "b"\n```\n```policy\ncase x tells en "a" in us/vt asks whether where is\n```\n'],
    ['carriage returns', policy.replaceAll('\n', '\r\n')],
  ]
  it.each(hostile)('survives a document that is %s', async (_, text) => {
    const client = await clientOf(folderOf(texts), {}, { weigh: weights })
    await client.open('us/vt/hostile.md', text)
    const at = { textDocument: { uri: uriOf('us/vt/hostile.md') }, position: { line: 4, character: 12 } }
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
    await client.connection.sendRequest(HoverRequest.type, at)
    await client.connection.sendRequest(CompletionRequest.type, at)
    await client.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } })
    await client.connection.sendRequest(DocumentSymbolRequest.type, at)
    await client.connection.sendRequest(DocumentFormattingRequest.type, { ...at, options: { tabSize: 2, insertSpaces: true } })
    await client.connection.sendRequest(CodeActionRequest.type, { ...at, range, context: { diagnostics: [] } })
    await client.connection.sendRequest(CodeLensRequest.type, at)
    expect([...client.found('us/vt/hostile.md'), ...client.found(file)].length).toBeGreaterThan(0)
  })
})
