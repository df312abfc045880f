// The gate for pull requests is well-formed, takes no text from outside into a script, and says nothing to the program that it does not know.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { home } from '../folder/index.ts'
import { evenhand } from './run.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'evenhand-action-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const read = (file: string): string => readFileSync(join(home, file), 'utf8')

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  shell: z.literal('bash').optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
})
const action = z.strictObject({
  name: z.string(),
  description: z.string(),
  inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.strictObject({ description: z.string(), value: z.string() })),
  runs: z.strictObject({ using: z.literal('composite'), steps: z.array(step) }),
})
const workflow = z.strictObject({
  name: z.string(),
  on: z.strictObject({ pull_request: z.strictObject({ paths: z.array(z.string()) }) }),
  permissions: z.strictObject({ contents: z.literal('read'), 'pull-requests': z.literal('write'), 'security-events': z.literal('write') }),
  jobs: z.record(z.string(), z.strictObject({ 'runs-on': z.string(), steps: z.array(step) })),
})

const { inputs, runs } = action.parse(parse(read('deploy/action/action.yml')))
const scripts = runs.steps.flatMap((each) => (each.run === undefined ? [] : [{ ...each, run: each.run }]))

describe('the action', () => {
  it('has steps that a host can run, each script with a shell and nothing of an expression in it', () => {
    for (const { run, shell } of scripts) {
      expect(shell).toBe('bash')
      expect(run).not.toContain('${{')
      expect(spawnSync('bash', ['-n', '-c', run], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
    }
  })

  it('gives every script what it names', () => {
    const given = ['RUNNER_TEMP', 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'status']
    for (const { run, env = {} } of scripts) {
      const named = [...run.matchAll(/\$\{?([A-Za-z_]+)/g)].map((match) => match[1] ?? '')
      expect(named.filter((each) => !given.includes(each) && !Object.hasOwn(env, each))).toEqual([])
    }
  })

  it('says nothing to the program that it does not know', async () => {
    const said = scripts.flatMap(({ run }) => [...run.matchAll(/evenhand\.mjs" (\w+)([^\n|>]*)/g)].map(([, command = '', rest = '']) => ({ command, rest })))
    expect(said.map((each) => each.command)).toEqual(['check', 'alters', 'check'])
    for (const { command, rest } of said) {
      const { status, stdout } = await evenhand(command, '--help')
      expect(status).toBe(0)
      for (const [option] of rest.matchAll(/--[a-z-]+/g)) expect(stdout).toContain(option)
    }
  })

  it('is used by both workflows with inputs that it has', () => {
    for (const file of ['deploy/action/example.yml', '.github/workflows/law.yml']) {
      const { jobs } = workflow.parse(parse(read(file)))
      const used = Object.values(jobs).flatMap((each) => each.steps.filter((one) => one.uses?.includes('deploy/action') === true))
      expect(used).toHaveLength(1)
      expect(Object.keys(used[0]?.with ?? {}).filter((each) => !Object.hasOwn(inputs, each))).toEqual([])
    }
  })

  it('writes findings and goes on to show them, and stops where it was not used as meant', () => {
    const check = scripts.find((each) => each.id === 'check')?.run ?? ''
    const ran = (documents: string) =>
      spawnSync('bash', ['-e', '-o', 'pipefail', '-c', check], {
        encoding: 'utf8',
        cwd: home,
        env: { ...process.env, EVENHAND: home, DOCUMENTS: documents, LANGUAGE: 'en', RUNNER_TEMP: folder, GITHUB_OUTPUT: join(folder, 'output') },
      }).status
    expect(ran('law/us/vt/fip-2024.md')).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'evenhand.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(join(folder, 'output'), 'utf8')).toContain('status=0')
    expect(ran('no/such/folder')).not.toBe(0)
  })
})
