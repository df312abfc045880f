// Which room of src/ goes into which package. A room of one package reaches a room of another by the name that is published.

/** Read a compiled law, ask it, say it: no dependency at run time, on Node, Deno, Bun and in a browser. */
export const core = ['base', 'rules', 'diagram', 'artefact', 'places', 'decide', 'wording', 'json', 'claim']

/** Write, check, compile and compare law; the command line and the language server. */
export const tools = [
  'grammar',
  'language',
  'compiler',
  'compare',
  'analysis',
  'folder',
  'corpus',
  'fenced',
  'procedure',
  'signatures',
  'search',
  'beyond',
  'situations',
  'lsp',
  'mcp',
  'recorded',
  'records',
  'pdf',
  'requests',
  'transparency',
  'policies',
]
