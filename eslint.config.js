import tseslint from 'typescript-eslint';

const servers = ['apps/*.ts', 'apps/{portal,worker,cli}/**/*.ts', 'libs/**/*.ts', 'schema/**/*.ts', 'test/**/*.ts'];
const client = ['apps/web/src/**/*.{ts,tsx}'];
// Catalogues, data tables and tests are read from top to bottom: their length is no complexity.
// The tus protocol's own errors are plain objects: that is what its server understands.
const protocols = ['libs/documents/upload.store.ts'];
const tables = ['**/*.spec.ts', 'test/**', 'libs/*/data/**', '**/demo/**', 'apps/web/src/i18n/**'];

// What an answer shows of chance and time comes from one place each, so that a test can give two worlds the same.
const chance = ['node:crypto', 'crypto'].map((name) => ({
  name,
  importNames: ['randomUUID', 'randomBytes', 'randomInt'],
  message: 'Ask for an id: database.newId(), or Ids of #database for other random words.',
}));
const SQL_CLOCK = '/\\b(current_(timestamp|date|time)|localtime(stamp)?|pg_catalog)\\b/i';
const clocks = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', "Times are the database's: now() in the statement."],
  ['NewExpression[callee.name="Date"][arguments.length=0]', "Times are the database's: now() in the statement."],
  [
    `TemplateElement[value.raw=${SQL_CLOCK}], Literal[value=${SQL_CLOCK}]`,
    'A clock by its bare name, now(): a test puts its own in its place.',
  ],
  ['CallExpression[callee.object.name="Math"][callee.property.name="random"]', 'Ask for Ids of #database.'],
].map(([selector, message]) => ({ selector, message }));
// How old a cookie or a file on disk is reaches no answer, and is no row's time.
const ownClocks = ['libs/identity/register-sessions.ts', 'libs/identity/sessions.service.ts', 'libs/documents/sweep.service.ts'];

export default tseslint.config(
  { ignores: ['dist/**', '.plenary/**', 'coverage/**', 'test/artifacts/**', 'apps/web/src/generated/**'] },
  {
    files: [...servers, ...client],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: { allowDefaultProject: [] }, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Nest's modules and TypeORM's entities are classes without methods.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-deprecated': ['error', { allow: ['FormEvent'] }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines-per-function': ['error', { max: 30, skipComments: true, skipBlankLines: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  // The one place that reads the environment; everything else is given its settings.
  {
    files: ['apps/{portal,worker,cli}/**/*.ts', 'libs/**/*.ts', 'schema/**/*.ts'],
    ignores: ['libs/settings/**', '**/*.spec.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Ask for Settings; only libs/settings reads the environment.' },
      ],
    },
  },
  {
    files: ['apps/{portal,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: ['libs/database/ids.ts', 'libs/storage/sealing.ts', '**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: chance }] },
  },
  {
    files: ['apps/{portal,worker}/**/*.ts', 'libs/**/*.ts'],
    ignores: [...ownClocks, '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clocks] },
  },
  // A resolver delegates: one line each, nothing to decide.
  { files: ['**/*.resolver.ts'], rules: { complexity: ['error', 1] } },
  { files: ['apps/cli/**/*.ts', 'apps/{portal,worker}/main.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
  // A component's lines are mostly mark-up; its file still has to stay below 200.
  { files: ['apps/web/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120, skipComments: true, skipBlankLines: true }] } },
  { files: tables, rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      // Answers of GraphQL are read in tests as they come.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  // The client's project leaves its tests out, since they run in Jest; they are linted without types.
  { files: ['apps/web/**/*.spec.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ['**/*.{js,mjs,cjs}', '*.ts', '**/*.d.mts'],
    extends: [tseslint.configs.strict],
    rules: {
      'max-lines-per-function': ['error', { max: 30, skipComments: true, skipBlankLines: true }],
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
  { files: protocols, rules: { '@typescript-eslint/only-throw-error': 'off' } },
);
