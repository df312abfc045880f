// Runs chapters: node docs/walk/run.ts 3. Says line by line what each shows, and where that is not so.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inspect, isDeepStrictEqual } from 'node:util'
import ts from 'typescript'
import { moduleOf, type ShownValue, wrongIn } from './chapter.ts'

const home = resolve(import.meta.dirname, '../..')
const build = join(home, 'build', 'walk')

/** The files of the chapters, in order. */
export const chapters: readonly string[] = readdirSync(import.meta.dirname)
  .filter((file) => /^\d\d-.*\.md$/.test(file))
  .sort()

export function readChapter(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
}

/** Writes the module of a page where Node finds it, and says where. */
export function writeModule(name: string, page: string): string {
  mkdirSync(build, { recursive: true })
  // WHY: there is a door of its own, because the blocks say `./law.ts`, and they run as they are written
  writeFileSync(join(build, 'law.ts'), "export * from '../../docs/walk/law.ts'\n")
  const file = join(build, `${basename(name, '.md')}.ts`)
  // WHY: a chapter says what somebody writes who has the packages; here it runs on the source
  writeFileSync(file, moduleOf(page).source.replace(/'evenhand(?:-tools)?\/(\w+)'/g, "'../../src/$1/index.ts'"))
  return file
}

/** Runs a module that was written. */
export async function shownBy(file: string): Promise<readonly ShownValue[]> {
  // WHY: the cast is needed, because the types cannot know what a module gives that was written a moment ago
  const ran = (await import(pathToFileURL(file).href)) as { readonly $shown: readonly ShownValue[] }
  return ran.$shown
}

/** What the types say against modules that were written, one line each. */
export function typeErrors(files: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(home, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as { readonly config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, home)
  const program = ts.createProgram(files, options)
  const found = files.flatMap((file) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  })
  return found.map(({ file, start, messageText }) => {
    const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start ?? 0).line + 1
    return `${basename(file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

async function run(file: string): Promise<boolean> {
  const page = readChapter(file)
  const module = writeModule(file, page)
  const errors = [...moduleOf(page).idle.map((line) => `${file}:${line} the arrow shows nothing`), ...typeErrors([module])]
  console.log(`docs/walk/${file}`)
  for (const error of errors) console.log(`  ${error}`)
  if (errors.length > 0) return false
  const values = await shownBy(module)
  for (const { line, made } of values) console.log(`  ${String(line).padStart(3)}  ${inspect(made, { depth: 6 }).replace(/\n/g, '\n       ')}`)
  const wrong = wrongIn(values, isDeepStrictEqual)
  for (const { line, expected } of wrong) console.log(`  the page says otherwise at line ${line}: ${inspect(expected, { depth: 6 })}`)
  return wrong.length === 0
}

if (import.meta.main) {
  const asked = process.argv.slice(2).map((each) => each.padStart(2, '0'))
  const chosen = chapters.filter((file) => asked.length === 0 || asked.some((each) => file.startsWith(each)))
  for (const file of chosen) if (!(await run(file))) process.exitCode = 1
}
