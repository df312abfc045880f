// evenhand check: everything that stands in the way of the law, and whether its cases still come out as expected.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command } from 'commander'
import type { Finding, Text } from '../language/index.ts'
import type { Language } from '../wording/index.ts'
import { renderFailures, runCases } from './cases.ts'
import { compileDocuments } from './compile-node.ts'
import { renderFindings, renderRows } from './findings.ts'
import { type Documents, home, readDocuments, readTexts, shown } from './law-node.ts'
import { jsonOption, languageOption, withExamples } from './options.ts'
import { Stop } from './stop.ts'

interface Options {
  readonly lang: Language
  readonly json?: true
}

export function checkCommand(): Command {
  const command = new Command('check')
    .description('check the law, or documents inside it, and run its cases')
    .argument('[paths...]', 'documents or folders to report on; all of law/ without any')
    .addOption(languageOption())
    .addOption(jsonOption())
    .action((paths: readonly string[], { lang, json }: Options) => {
      const documents = withPaths(readDocuments(join(home, 'law')), paths)
      const { law, artefact, findings, problems } = compileDocuments(documents)
      const about = (finding: Finding): boolean =>
        paths.length === 0 || [finding.span, ...finding.related.map((each) => each.span)].some(({ file }) => inside(file, paths))
      const reported = findings.filter(about)
      const failures = law === undefined || artefact === undefined ? [] : runCases(law, artefact)
      const failed = reported.length + problems.length + failures.length > 0
      const cases = law?.cases.flatMap((each) => each.expectations).length ?? 0
      if (json) console.log(JSON.stringify({ findings: reported, rows: problems, cases, failures }, null, 2))
      const text = [renderRows(problems), renderFindings(reported, documents.texts, lang), renderFailures(failures)].filter((each) => each !== '').join('\n\n')
      // WHY: findings elsewhere keep the law from being built, and a person who asked about one document should know
      const elsewhere = reported.length === 0 && findings.length > 0 ? `\n${findings.length} findings in other documents; see \`evenhand check\`` : ''
      if (failed) throw new Stop(1, json ? '' : text)
      if (!json) console.log(`${documents.texts.length} documents, ${law?.norms.length ?? 0} norms, ${cases} case answers: nothing found${elsewhere}`)
    })
  return withExamples(command, 'evenhand check', 'evenhand check law/us/vt/fip-2024.md')
}

/** The law with the named documents in it: in place of those of the same path, or added. */
function withPaths(documents: Documents, paths: readonly string[]): Documents {
  const texts = new Map(documents.texts.map((each) => [each.file, each]))
  for (const text of readPaths(paths)) texts.set(text.file, text)
  return { ...documents, texts: [...texts.values()] }
}

/** The documents under the given files and folders. Stops with exit code 2 at a path that is not there. */
export function readPaths(paths: readonly string[]): readonly Text[] {
  return paths.flatMap((path): readonly Text[] => {
    const full = resolve(path)
    if (!existsSync(full)) throw new Stop(2, `there is no file or folder \`${path}\``)
    return statSync(full).isDirectory() ? readTexts(full) : [{ file: shown(full), text: readFileSync(full, 'utf8') }]
  })
}

function inside(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => file === shown(resolve(path)) || file.startsWith(`${shown(resolve(path))}/`))
}
