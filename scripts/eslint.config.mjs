import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import vue from 'eslint-plugin-vue';
import { chineseMarks } from './chinese-marks.mjs';

/** The globals of Node, read from the process that runs this file. */
const ofNode = Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly']));
const ofCommonJs = { module: 'writable', exports: 'writable', require: 'readonly', __dirname: 'readonly', __filename: 'readonly' };

export default tseslint.config(
  // Generated files are not checked: the generator writes `'always' | string`, for example, for a field that holds a word or a date.
  { ignores: ['dist/', 'node_modules/', 'coverage/', 'data/', 'src/web/shared/api.d.ts', '**/*_pb.ts'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: new URL('..', import.meta.url).pathname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Nest's modules and migrations are classes by nature.
      '@typescript-eslint/no-extraneous-class': 'off',
      // Answers are plain objects that classes only describe, for OpenAPI.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // A number in a template needs no String().
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `x ?? 0` after a bounds-checked index is what noUncheckedIndexedAccess asks for.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // vue-tsc checks types. These rules find what it does not: unused parts, and code or templates that do not do what they seem to.
    files: ['**/*.vue'],
    extends: [...tseslint.configs.strict, ...vue.configs['flat/essential']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'vue/no-unused-properties': ['error', { groups: ['props'] }],
      'vue/no-unused-emit-declarations': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/require-explicit-emits': 'error',
      // A component is named by its file; one word is enough if it is clear.
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    // Scripts have no types.
    files: ['**/*.mjs', '**/*.cjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: ofNode },
    rules: {
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: ofCommonJs } },
  {
    // These run in a browser, or hand functions to one.
    files: ['scripts/dev/page.mjs', 'scripts/pictures.mjs'],
    languageOptions: { globals: { document: 'readonly', location: 'readonly', DOMParser: 'readonly' } },
  },
  {
    // Not the tests: they contain text as people type it, and tables.
    files: ['src/**/*.ts', 'src/**/*.vue', 'scripts/**/*.mjs'],
    ignores: ['**/*.spec.ts'],
    plugins: { ours: { rules: { 'chinese-marks': chineseMarks } } },
    rules: { 'ours/chinese-marks': 'error' },
  },
  {
    files: ['src/web/desk/**'],
    ignores: ['src/web/desk/dates.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/shared/dates.js'],
              importNames: ['dayText', 'dayWithYear', 'dayWithWeekday', 'momentText'],
              message: 'The desk writes dates by its own dates.ts, with blanks between Chinese and figures.',
            },
          ],
        },
      ],
    },
  },
);
