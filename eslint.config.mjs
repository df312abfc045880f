// Only what needs types, and Svelte: the rest is Biome's.
import svelte from 'eslint-plugin-svelte'
import tseslint from 'typescript-eslint'

const typed = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/no-unnecessary-condition': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
}

/** Words of a language where a command says something: in what stops it, on its outputs, in its descriptions. */
function wordsSaid(words) {
  const saying = [
    "NewExpression[callee.name='Stop']",
    "CallExpression[callee.object.name='console']",
    "CallExpression[callee.property.name='write']",
    'CallExpression[callee.property.name=/^(description|option|requiredOption|argument|addHelpText)$/]',
    'NewExpression[callee.name=/^(Option|Argument|InvalidArgumentError)$/]',
  ]
  return saying.map((each) => ({
    selector: `${each} ${words}`,
    message: 'Words that people read are messages of src/wording/packs: say them with `say`, and name them with `message` in a description.',
  }))
}

export default tseslint.config(
  { ignores: ['src/language/generated', 'node_modules', 'build', 'scratch', 'web/.svelte-kit', 'web/.island', 'web/node_modules', '**/*.mjs'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.base],
    // WHY: the extension is named for all files, because where it changes from file to file all types are read anew
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: typed,
  },
  {
    files: ['src/cli/*.ts', 'packages/*/src/cli.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', ...['Literal[value=/[a-z]{2} [a-z]/]', 'TemplateElement[value.raw=/[a-z]{2} [a-z]/]'].flatMap(wordsSaid)] },
  },
  {
    files: ['**/*.svelte'],
    extends: [tseslint.configs.base, svelte.configs.recommended],
    languageOptions: { parserOptions: { parser: tseslint.parser, projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      // WHY: this is off, because the app has no base path and its addresses carry a language
      'svelte/no-navigation-without-resolve': 'off',
      // WHY: this is off, because it takes the pattern of the compiler's warnings for comments that ignore them
      'svelte/no-unused-svelte-ignore': 'off',
    },
  },
)
