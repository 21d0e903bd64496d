import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The clock has one door: the injected Clock on the TypeScript side, platform.now() in SQL. */
const OTHER_CLOCKS = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the injected Clock (#kernel), or platform.now() in SQL.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Ask the injected Clock (#kernel); for durations use performance.now().' },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: 'Ask the injected Clock (#kernel).' },
];

/** A suite that leaves tests out, or runs only some of them, says less than its last line claims. */
const LEFT_OUT_TESTS = [
  {
    selector: 'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo|failing)$/]',
    message: 'Every test runs: no only, skip, todo or failing.',
  },
  {
    selector: 'MemberExpression[object.object.name=/^(it|test|describe)$/][object.property.name=/^(only|skip|failing)$/]',
    message: 'Every test runs: no only, skip or failing.',
  },
  { selector: 'CallExpression[callee.name=/^(fit|fdescribe|xit|xtest|xdescribe)$/]', message: 'Every test runs: no only, no skip.' },
];

/** What people read stands in the catalogues, in both languages (test/architecture/web-texts.spec.ts). */
const TEXTS_ON_THE_SCREEN = [
  { selector: 'JSXText[value=/[A-Za-zÄÖÜäöüß]/]', message: 'Texts stand in the catalogues (texts.de.json, texts.en.json).' },
  {
    selector: 'JSXAttribute[name.name=/^(title|alt|aria-label|placeholder|label|hint|text|body|lead|caption|preline)$/] > Literal[value=/[A-Za-zÄÖÜäöüß]/]',
    message: 'Texts stand in the catalogues (texts.de.json, texts.en.json).',
  },
];

const ERRORS_ARE_ERRORS = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-var': 'error',
  'prefer-const': 'error',
  'no-debugger': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unreachable-loop': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-constructor-return': 'error',
  'no-loss-of-precision': 'error',
  'no-unsafe-finally': 'error',
  'no-sparse-arrays': 'error',
  'no-dupe-else-if': 'error',
  'no-fallthrough': 'error',
};

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.data/', '**/*.generated.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...ERRORS_ARE_ERRORS,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description', 'ts-ignore': true, 'ts-nocheck': true }],
      // Type-aware, and worth the program that TypeScript builds for them.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowRethrowing: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/no-array-delete': 'error',
      '@typescript-eslint/no-for-in-array': 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      // A command answers in Results; what is written for people goes to the log or to standard error.
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...OTHER_CLOCKS, ...LEFT_OUT_TESTS],
    },
  },
  {
    // Programs talk to people on the console, and measure with the machine's own clock; specs are long lists of cases.
    files: ['test/**/*.ts', '**/*.spec.ts'],
    rules: {
      'no-console': 'off',
      'max-lines': 'off',
      'no-template-curly-in-string': 'off',
      '@typescript-eslint/require-array-sort-compare': 'off',
      'no-restricted-syntax': ['error', ...LEFT_OUT_TESTS],
    },
  },
  {
    files: ['apps/*/src/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['error'] }] },
  },
  {
    // The browser has a program of its own.
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { project: './apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'react-hooks/purity': 'error',
      'react-hooks/refs': 'error',
      'no-restricted-syntax': ['error', ...OTHER_CLOCKS, ...LEFT_OUT_TESTS, ...TEXTS_ON_THE_SCREEN],
      // An event handler may be a promise; what it throws is shown where it is awaited.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    // What runs in the browser's pages has their types.
    files: ['test/browser/**/*.ts'],
    languageOptions: { parserOptions: { project: './test/browser/tsconfig.json', tsconfigRootDir: import.meta.dirname } },
  },
  {
    // The places that may ask the machine for the time.
    files: ['libs/kernel/src/clock.ts', 'apps/web/src/app/device-time.ts'],
    rules: { 'no-restricted-syntax': ['error', ...LEFT_OUT_TESTS] },
  },
  {
    // A migration is one text of SQL and grows with its context; cutting it in two would hide the order.
    files: ['libs/*/src/persistence/migrations/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    rules: { ...ERRORS_ARE_ERRORS, 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }], 'no-restricted-syntax': ['error', ...LEFT_OUT_TESTS] },
  },
);
