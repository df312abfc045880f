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
