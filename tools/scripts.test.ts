// Every script that a browser runs is read by the type checker: those that are served as they are too.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const home = resolve(import.meta.dirname, '..')
const web = join(home, 'web')
const served = join(web, 'static')

/** The scripts that are served as they are. */
const scripts = readdirSync(served, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  .map((file) => join(served, file))

const { config } = ts.readConfigFile(join(web, 'tsconfig.scripts.json'), (path) => ts.sys.readFile(path)) as { readonly config: unknown }
const read = ts.parseJsonConfigFileContent(config, ts.sys, web)

describe('scripts that are served as they are', () => {
  it('are all among those that are checked, as strictly as the rest', () => {
    expect(scripts.length).toBeGreaterThan(5)
    expect(scripts.filter((each) => !read.fileNames.includes(each))).toEqual([])
    expect(read.options).toMatchObject({ allowJs: true, checkJs: true, strict: true, noUncheckedIndexedAccess: true })
  })

  it('let nothing be unchecked', () => {
    expect(scripts.filter((each) => /@ts-(ignore|nocheck|expect-error)|\bany\b[^a-z ]|\{\*\}/.test(readFileSync(each, 'utf8')))).toEqual([])
  })

  it('are checked with the types of the app', () => {
    const { scripts: commands } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly scripts: Readonly<Record<string, string>> }
    expect(commands['web:types']).toContain('tsc -p tsconfig.scripts.json')
  })
})
