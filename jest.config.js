const common = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^#contract/(.*)$': '<rootDir>/server/contract/$1' },
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** Each of them has a Neo4j of its own, to end it. */
const MISHAPS = [
  '<rootDir>/tests/integration/import/kill.test.ts',
  '<rootDir>/tests/integration/console/bombs.test.ts',
];

/** Four kinds of test: alone, on the real Neo4j, with one that is ended, in the real browser. Run one: `npm run jest -- --selectProjects unit`. */
export default {
  testTimeout: 20_000, // several scripts run side by side on two processors
  testSequencer: '<rootDir>/tests/helpers/in-order.js',
  projects: [
    { ...common, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'] },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts', ...MISHAPS.map((path) => `!${path}`)],
      globalSetup: '<rootDir>/tests/helpers/start-neo4j.ts',
      globalTeardown: '<rootDir>/tests/helpers/stop-neo4j.ts',
    },
    {
      ...common,
      displayName: 'mishaps',
      testMatch: MISHAPS,
      globalSetup: '<rootDir>/tests/helpers/start-nothing.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/helpers/one-browser.js',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/helpers/start-product.ts',
      globalTeardown: '<rootDir>/tests/helpers/stop-product.ts',
    },
  ],
};
