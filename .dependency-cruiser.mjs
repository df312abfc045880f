// The arrows between rooms. What is not drawn here is forbidden.
import { core, tools } from './packages/rooms.mjs'

/** Rooms a room may import, and rooms of which it may import types only. */
const rooms = {
  base: { imports: [], types: [] },
  rules: { imports: ['base'], types: [] },
  diagram: { imports: ['base'], types: [] },
  places: { imports: ['base'], types: ['rules'] },
  grammar: { imports: ['base'], types: [] },
  language: { imports: ['base', 'rules', 'grammar'], types: [] },
  artefact: { imports: ['base', 'diagram'], types: ['rules', 'places'] },
  compiler: { imports: ['base', 'rules', 'diagram', 'artefact'], types: [] },
  decide: { imports: ['base', 'artefact', 'diagram'], types: ['rules', 'places'] },
  compare: { imports: ['base', 'rules', 'diagram', 'compiler', 'artefact', 'decide'], types: [] },
  analysis: { imports: ['base', 'rules', 'language', 'compiler', 'compare', 'places', 'wording'], types: ['artefact'] },
  lsp: { imports: ['base', 'rules', 'language', 'compiler', 'compare', 'analysis', 'places', 'wording', 'diagram', 'decide'], types: [] },
  json: { imports: ['base', 'decide', 'wording'], types: ['rules', 'artefact', 'compare', 'procedure', 'beyond', 'situations', 'claim'] },
  records: { imports: ['base', 'rules', 'diagram', 'artefact', 'decide', 'fenced', 'wording'], types: ['places'] },
  pdf: { imports: ['base'], types: [] },
  recorded: { imports: ['rules', 'decide', 'json', 'wording'], types: ['artefact'] },
  claim: { imports: ['artefact', 'decide', 'diagram'], types: ['rules'] },
  mcp: { imports: ['base', 'rules', 'decide', 'compare', 'json', 'beyond', 'situations', 'recorded', 'claim', 'wording'], types: ['artefact'] },
  corpus: {
    imports: ['base', 'rules', 'language', 'compiler', 'compare', 'analysis', 'artefact', 'places', 'lsp', 'folder'],
    types: [],
  },
  folder: { imports: ['artefact'], types: ['base'] },
  fenced: { imports: ['base', 'rules'], types: [] },
  procedure: { imports: ['base', 'rules', 'fenced'], types: ['places'] },
  signatures: { imports: ['base', 'rules', 'fenced'], types: [] },
  transparency: { imports: [], types: [] },
  requests: { imports: ['base', 'decide', 'fenced', 'records'], types: ['artefact', 'rules'] },
  search: { imports: ['base'], types: [] },
  beyond: { imports: ['base', 'rules', 'fenced', 'search'], types: [] },
  situations: { imports: ['base', 'rules', 'artefact', 'decide', 'fenced', 'procedure', 'search'], types: [] },
  training: { imports: ['base', 'rules', 'compare', 'decide'], types: ['artefact', 'situations'] },
  policies: { imports: ['base', 'rules', 'compare', 'search'], types: ['artefact'] },
  settings: { imports: [], types: [] },
  store: { imports: ['base', 'procedure', 'requests', 'signatures', 'transparency'], types: ['rules'] },
  wording: {
    imports: ['base'],
    types: ['rules', 'language', 'artefact', 'decide', 'places', 'compare', 'fenced', 'procedure', 'signatures', 'beyond', 'situations', 'settings', 'claim'],
  },
}

const forbidden = Object.entries(rooms).flatMap(([room, { imports, types }]) => {
  const others = (allowed) => `^src/(?!(${[room, ...allowed].join('|')})/)`
  return [
    { name: `${room}-arrows`, severity: 'error', from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' }, to: { path: others([...imports, ...types]) } },
    ...types.map((other) => ({
      name: `${room}-takes-only-types-of-${other}`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^src/${other}/`, dependencyTypesNot: ['type-only'] },
    })),
    // a room is entered by its door, and no file of it goes out and in again
    { name: `${room}-has-one-door`, severity: 'error', from: { pathNot: `^src/${room}/` }, to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.ts$` } },
    {
      name: `${room}-not-through-its-own-door`,
      severity: 'error',
      from: { path: `^src/${room}/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^src/${room}/index\\.ts$` },
    },
  ]
})

export default {
  forbidden: [
    ...forbidden,
    {
      name: 'nothing-imports-the-command-line',
      severity: 'error',
      from: { pathNot: '^(src/cli/|docs/[a-z]+\\.test\\.ts$|packages/[a-z]+/src/cli\\.ts$)' },
      to: { path: '^src/cli/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'effects-at-the-edge',
      comment: 'rooms are pure: files, the network and the machine enter through the command line and files named *-node.ts',
      severity: 'error',
      from: { path: '^src/(?!cli/)', pathNot: '(-node|\\.test)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-share-components-only',
      comment: 'what one page of the app needs, no other one takes from it: what two need is a component, is printed, or is a file beside the folders',
      severity: 'error',
      from: { path: '^web/src/lib/([a-z]+)/', pathNot: '^web/src/lib/server/' },
      to: { path: '^web/src/lib/[a-z]+/', pathNot: '^web/src/lib/($1|components|print)/' },
    },
    {
      name: 'the-server-stays-on-the-server',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '(^web/src/lib/server/|(server|-node)\\.ts$)' },
      to: { path: '^web/src/lib/server/' },
    },
    {
      name: 'queries-stay-in-the-store',
      comment: 'whoever wants something of the database asks the door of the store; src/store/queries.test.ts looks for queries that need no import',
      severity: 'error',
      from: { pathNot: '(^src/store/|\\.test\\.ts$)' },
      to: { path: 'node_modules/kysely/' },
    },
    {
      name: 'the-library-stands-alone',
      comment: 'what is published as `evenhand` needs no room of the tools and no package at run time; one small function is bundled into it',
      severity: 'error',
      from: { path: `^(src/(${core.join('|')})/|packages/core/src/(index|law)\\.ts$)`, pathNot: '\\.test\\.ts$' },
      to: { path: `^(src/(?!(${core.join('|')})/)|node_modules/(?!fastest-levenshtein))`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-tools-need-nothing-of-the-app',
      severity: 'error',
      from: { path: `^src/(${tools.join('|')})/`, pathNot: '\\.test\\.ts$' },
      to: { path: `^(web/|src/(?!(${[...core, ...tools].join('|')})/))`, dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/language/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js'], conditionNames: ['import', 'node', 'types'] },
  },
}
