// What is published, as somebody has it who installs it: the declarations fit, it runs wherever it is said to run, and needs nothing.
import { mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build as esbuild } from 'esbuild'
import { publint } from 'publint'
import { build as vite } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../web/e2e/browser-node.ts'
import { home, judge, packed, project, quickStart, type RanPackage, ran } from './kit-node.ts'
import { core, tools } from './rooms.mjs'

const tarballs = mkdtempSync(join(tmpdir(), 'evenhand-tarballs-'))
const files = { core: packed('core', tarballs), tools: packed('tools', tarballs) }
const headline = 'An officer must not require a passenger to show identification.'
const question = ['ask', 'require-id', '--place', 'us/vt/norwich', '--on', '2024-06-05', '--fact', 'person=passenger', '--fact', 'suspicion=none']
const small = project(files.core)
const large = project(files.core, files.tools)
writeFileSync(join(small, 'start.mjs'), quickStart())

describe.each(['core', 'tools'] as const)('the package of %s', (name) => {
  it('has nothing that publint finds', async () => {
    const { messages } = await publint({ pkgDir: join(home, 'packages', name), strict: true })
    expect(messages).toEqual([])
  })

  it('has types that are right wherever it can be resolved', () => {
    const attw = join(home, 'node_modules/@arethetypeswrong/cli/dist/index.js')
    const args = [attw, files[name], '--profile', 'esm-only', '--format', 'json', '--exclude-entrypoints', './package.json', './evenhand.law']
    const { stdout, stderr } = ran(process.execPath, args, tarballs)
    expect(stderr).toBe('')
    const { problems = {} } = JSON.parse(stdout) as { readonly problems?: Readonly<Record<string, readonly { readonly resolutionKind?: string }[]>> }
    const found = Object.values(problems)
      .flat()
      .filter(({ resolutionKind }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs')
    expect(found).toEqual([])
  })

  const at = join(name === 'core' ? small : large, 'node_modules', name === 'core' ? 'evenhand' : 'evenhand-tools')

  it('has no program but those that it names', () => {
    const { bin } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { readonly bin: Readonly<Record<string, string>> }
    expect(readdirSync(join(at, 'bin')).map((file) => `bin/${file}`)).toEqual(Object.values(bin))
  })

  it('has a door for each room, a map for each file and no test', () => {
    const { exports, version } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { readonly exports: object; readonly version: string }
    for (const room of name === 'core' ? core : tools) expect(Object.keys(exports)).toContain(`./${room}`)
    expect(version).toBe((JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { readonly version: string }).version)
    const all = readdirSync(at, { recursive: true }).map(String)
    expect(all.filter((file) => /\.test\.|fixture|\.ts$/.test(file.replace(/\.d\.mts$/, '')))).toEqual([])
    // WHY: a mere door and the bundler's own start have no line of ours that could be shown
    const own = (file: string): boolean =>
      !file.endsWith('rolldown-runtime.mjs') && !/^(?:(?:import|export)\b[^;]*;\s*)+$/.test(readFileSync(join(at, file), 'utf8').trim())
    const scripts = all.filter((each) => each.startsWith('dist') && each.endsWith('.mjs') && own(each))
    expect(scripts.length).toBeGreaterThan(8)
    for (const file of scripts) expect(all).toContain(`${file}.map`)
    for (const file of ['LICENSE', 'README.md']) expect(all).toContain(file)
  })
})

/** What the rooms of a package, or its own files, take from packages: by name, without the platform. */
function taken(folders: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const folder of folders)
    for (const file of readdirSync(join(home, folder), { recursive: true }).map(String)) {
      if (!/\.(ts|svelte)$/.test(file) || /\.(test|fixture)\.ts$/.test(file)) continue
      for (const [, name = ''] of readFileSync(join(home, folder, file), 'utf8').matchAll(/(?:from |import\(|import )'((?:@[\w.-]+\/)?[\w.-]+)[^']*'/g))
        if (!/^(node:|\.|\$|evenhand)/.test(name) && name !== 'node') found.add(name)
    }
  return [...found].sort()
}

describe('the workspaces', () => {
  const declared = (folder: string, list: 'dependencies' | 'devDependencies'): readonly string[] =>
    Object.keys((JSON.parse(readFileSync(join(home, folder, 'package.json'), 'utf8')) as { readonly [Key in typeof list]?: object })[list] ?? {})
  const app = ['settings', 'store', 'training']

  it('declare what their rooms take, and no more', () => {
    const command = ['@clack/prompts', 'commander']
    const fonts = ['@fontsource/atkinson-hyperlegible']
    expect(declared('packages/core', 'dependencies')).toEqual([])
    expect(declared('packages/core', 'devDependencies')).toEqual([...new Set([...taken(core.map((room) => `src/${room}`)), ...command, 'zod'])].sort())
    const ofTools = [...new Set([...taken(tools.map((room) => `src/${room}`)), ...command, ...fonts, 'evenhand'])].sort()
    expect(declared('packages/tools', 'dependencies')).toEqual(ofTools)
    const build = ['vitest', 'vite', 'fast-check', '@playwright/test']
    const ofApp = taken(['web/src', 'web/door', ...app.map((room) => `src/${room}`)]).filter((each) => !build.includes(each))
    for (const each of ofApp) expect(declared('web', 'dependencies')).toContain(each)
  })

  it('have every room in one of them', () => {
    const all = readdirSync(join(home, 'src'))
      .filter((each) => !each.includes('.'))
      .sort()
    expect([...core, ...tools, ...app, 'cli'].sort()).toEqual(all)
  })
})

describe('the library', () => {
  it('brings nothing else along', () => {
    expect(readdirSync(join(small, 'node_modules')).filter((each) => !each.startsWith('.'))).toEqual(['evenhand'])
  })

  it('has a quick start of ten lines, or a few more', () => {
    expect(
      quickStart()
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    ).toBeLessThanOrEqual(11)
  })

  it('answers on this Node', () => {
    const { status, stdout, stderr } = ran(process.execPath, ['start.mjs'], small)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(headline)
  })

  it('asks for nothing of the platform that Node 20 does not have', () => {
    const { stdout } = ran(process.execPath, [join(home, 'node_modules/typescript/lib/tsc.js'), '-p', 'packages/core', '--noEmit', '--pretty', 'false'], home)
    // WHY: only those files count, because types may come from rooms of the tools, which run on Node 24
    const own = new RegExp(`^(packages/core|src/(${core.join('|')}))/`)
    expect(stdout.split('\n').filter((line) => own.test(line))).toEqual([])
  })

  it.each([
    ['Node 20', 'node', '20.20.2', '.bin/node', []],
    ['Deno', 'deno', '2.9.6', '.bin/deno', ['run', '--no-prompt', '--allow-read', '--node-modules-dir=manual']],
    ['Bun', 'bun', '1.4.5', '.bin/bun', []],
  ] as const)('answers on %s', (called, name, version, file, args) => {
    const program = judge(name, version, file)
    if (program === undefined) {
      console.warn(`${called} cannot be had here: the package was not tried on it`)
      return
    }
    const { status, stdout, stderr } = ran(program, [...args, 'start.mjs'], small)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(headline)
  })

  it.each(['bundler', 'nodenext'])('has types for whoever resolves as %s does, libraries checked too', (moduleResolution) => {
    const code = quickStart().replace("from 'evenhand'", "from 'evenhand'\nimport type { Answer } from 'evenhand/decide'\nexport type Mine = Answer")
    writeFileSync(join(small, 'src', 'start.ts'), code)
    const compilerOptions = {
      ...{ target: 'es2022', module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution, strict: true },
      ...{ noEmit: true, skipLibCheck: false, lib: ['es2024', 'esnext.collection', 'dom'], types: [] },
    }
    writeFileSync(join(small, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['src'] }))
    const { stdout } = ran(process.execPath, [join(home, 'node_modules/typescript/lib/tsc.js'), '-p', '.'], small)
    expect(stdout).toBe('')
  })
})

describe('in a browser', () => {
  const served = mkdtempSync(join(tmpdir(), 'evenhand-page-'))
  const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' }
  const server = createServer((request, response) => {
    const file = join(served, request.url === '/' ? 'index.html' : (request.url ?? ''))
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream')
    try {
      response.end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  let address = ''
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const at = server.address()
    address = typeof at === 'object' ? `http://127.0.0.1:${at?.port}` : ''
    writeFileSync(join(small, 'index.html'), '<!doctype html><title>x</title><script type="module" src="/start.mjs"></script>')
  })
  afterAll(() => server.close())

  async function said(page: string): Promise<readonly string[]> {
    const browser = await startBrowser()
    try {
      const tab = await browser.newPage()
      const lines: string[] = []
      tab.on('console', (message) => lines.push(message.text()))
      tab.on('pageerror', (error) => lines.push(String(error)))
      const hashed = tab.waitForEvent('console', { predicate: (message) => message.text().startsWith('by the law'), timeout: 60_000 })
      await tab.goto(`${address}${page}`)
      await hashed
      return lines
    } finally {
      await browser.close()
    }
  }

  it('answers, bundled by Vite', async () => {
    await vite({ root: small, logLevel: 'error', configFile: false, build: { outDir: join(served, 'vite'), emptyOutDir: true }, base: '/vite/' })
    expect(await said('/vite/index.html')).toContain(headline)
  })

  it('answers, bundled by esbuild', async () => {
    await esbuild({ absWorkingDir: small, entryPoints: ['start.mjs'], bundle: true, format: 'esm', outfile: join(served, 'esbuild.js') })
    writeFileSync(join(served, 'esbuild.html'), '<!doctype html><title>x</title><script type="module" src="/esbuild.js"></script>')
    expect(await said('/esbuild.html')).toContain(headline)
  })
})

describe('the command', () => {
  const npx = (args: readonly string[], cwd: string) => ran('npx', ['--no-install', ...args], cwd)

  it('answers from the tarball, with the law inside', () => {
    const { status, stdout, stderr } = ran('npx', ['--yes', '--package', files.core, 'evenhand', ...question], project())
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain(headline)
  })

  it('says as data what the source says', () => {
    const own = ran(process.execPath, [join(home, 'bin/evenhand.mjs'), ...question, '--json'], home)
    expect(own.status).toBe(0)
    for (const [name, folder] of [
      ['evenhand', small],
      ['evenhand-tools', large],
    ] as const)
      expect(npx([name, ...question, '--json'], folder).stdout).toBe(own.stdout)
  })

  it('says where the commands are that it does not have', () => {
    const { status, stderr } = npx(['evenhand', 'compare', 'vt.fip-2018', 'vt.fip-2024'], small)
    expect(status).toBe(2)
    expect(stderr).toContain('npm install evenhand-tools')
  })

  it('hands a command on to the tools where they are', () => {
    const { status, stdout, stderr } = npx(['evenhand', 'compare', 'vt.fip-2018', 'vt.fip-2024', '--act', 'require-id'], large)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Model Fair and Impartial Policing Policy (2024)')
  })

  it('speaks the language asked for in its help, and of a wrong use', () => {
    for (const [name, folder] of [
      ['evenhand', small],
      ['evenhand-tools', large],
    ] as const) {
      expect(npx([name, 'ask', '--help', '--lang', 'es'], folder).stdout).toMatch(/^Uso: evenhand ask \[opciones\] <act>\n/)
      expect(npx([name, '--lang', 'es', 'acts', '--jsn'], folder)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'no existe la opción `--jsn`\n  ¿se quiso decir `--json`?\n',
      })
    }
    expect(npx(['evenhand', 'compare', '--lang', 'es'], small).stderr).toContain('instale el paquete')
  })

  it('reads no other words than those that it says', () => {
    const of = (part: string): string => join(small, 'node_modules/evenhand/dist/cli/messages', `en.${part}.json`)
    const without = (parts: readonly string[], args: readonly string[]): RanPackage => {
      for (const each of parts) renameSync(of(each), `${of(each)}.away`)
      try {
        return npx(['evenhand', ...args], small)
      } finally {
        for (const each of parts) renameSync(`${of(each)}.away`, of(each))
      }
    }
    expect(without(['help', 'others'], question)).toMatchObject({ status: 0, stderr: '' })
    expect(without(['answer', 'others'], ['ask', '--help'])).toMatchObject({ status: 0, stderr: '' })
  })

  it('checks documents that somebody wrote', () => {
    writeFileSync(join(large, 'wrong.md'), '# Wrong\n\n```policy\nnorm x: officer must tell\n  when nosuchfact is yes\n```\n')
    const checked = npx(['evenhand-tools', 'check', 'wrong.md'], large)
    expect(checked.status).toBe(1)
    expect(checked.stdout + checked.stderr).toContain('wrong.md:')
  })

  it('serves editors', () => {
    const { status } = npx(['evenhand-tools', 'lsp', '--help'], large)
    expect(status).toBe(0)
  })

  it('ends quietly where nobody reads on', () => {
    const { status, stderr } = ran('bash', ['-o', 'pipefail', '-c', 'npx --no-install evenhand facts --json | head -1 >/dev/null'], small)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})
