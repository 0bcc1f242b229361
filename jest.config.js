import { readdirSync } from 'node:fs';

// Named one by one: packages have `#…` imports of their own, which must not be led into libs/.
const slices = readdirSync(new URL('libs', import.meta.url)).join('|');

export default {
  rootDir: import.meta.dirname,
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/schema', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/prove/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#schema/(.*)$': '<rootDir>/schema/$1.ts',
    [`^#(${slices})$`]: '<rootDir>/libs/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/plain-graphql.cjs'],
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tools/longest-first.mjs',
  // Every file that boots the portal leaves 40 to 65 MB behind in its worker.
  workerIdleMemoryLimit: '1GB',
};
