// Whether the types refuse a change, so that it is no question for a test.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** A test whether the types refuse a text in place of what a file holds, in that file or in `others`. `home`: where the settings of TypeScript lie. */
export function typesOf(home: string): (file: string, text: string, others?: readonly string[]) => boolean {
  const { config } = ts.readConfigFile(join(home, 'tsconfig.json'), (file) => readFileSync(file, 'utf8')) as { readonly config: unknown }
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, home)
  const changed = new Map<string, { readonly text: string; readonly version: number }>()
  const roots = new Set<string>()
  let version = 0
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...roots],
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file)?.text ?? ts.sys.readFile(file)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => home,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  })
  return (file, text, others = []) => {
    const [path, ...more] = [file, ...others].map((each) => join(home, each))
    if (path === undefined) return false
    for (const each of [path, ...more]) roots.add(each)
    version += 1
    changed.set(path, { text, version })
    const found = [...service.getSyntacticDiagnostics(path), ...[path, ...more].flatMap((each) => service.getSemanticDiagnostics(each))]
    changed.delete(path)
    // WHY: what is left unused is allowed, because that is a question of order, and tests run all the same
    return found.some((each) => ![6133, 6196, 6198].includes(each.code))
  }
}
