// npm run reference: docs/reference, made from what the docstrings of the library say.
import { join, resolve } from 'node:path'
import { Application, Converter, ReflectionKind } from 'typedoc'
import { core } from './rooms.mjs'

const home = resolve(import.meta.dirname, '..')
const out = join(home, 'docs', 'reference')
const names = new Map([
  ['packages/core/src/index', 'evenhand'],
  ['packages/core/src', 'evenhand'],
  ['packages/core/src/law', 'evenhand/law'],
  ...core.map((room) => [`src/${room}`, `evenhand/${room}`]),
])

const app = await Application.bootstrapWithPlugins({
  name: 'Reference',
  // WHY: the folder is named here too, because a run that fails otherwise empties the usual one, which is docs
  out,
  cleanOutputDir: true,
  tsconfig: join(home, 'tsconfig.json'),
  entryPoints: ['index', 'law'].map((file) => join(home, 'packages/core/src', `${file}.ts`)).concat(core.map((room) => join(home, 'src', room, 'index.ts'))),
  basePath: home,
  plugin: ['typedoc-plugin-markdown'],
  router: 'module',
  outputs: [{ name: 'markdown', path: out }],
  readme: 'none',
  disableSources: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  excludeExternals: true,
  // WHY: the program is checked by npm run types, with the settings of each part
  skipErrorChecking: true,
  logLevel: 'Error',
})
app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
  for (const module of project.getReflectionsByKind(ReflectionKind.Module)) module.name = names.get(module.name) ?? module.name
})
const project = await app.convert()
if (project === undefined) process.exit(1)
await app.generateOutputs(project)
process.exitCode = app.logger.hasErrors() ? 1 : 0
