import { fileURLToPath } from 'node:url';

// Istanbul counts in Jest's own process; what tests start, as processes or threads, writes its own count there as it ends.
if (process.argv.includes('--coverage'))
  process.env.NODE_V8_COVERAGE = fileURLToPath(new URL('coverage/processes/', import.meta.url));

const common = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/tests/helpers/short-stacks.js'],
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

/** They start, and end, a Neo4j of their own: none is started for them. */
const ISOLATED = [
  'console/apart',
  'console/bombs',
  'console/starved',
  'console/tck',
  'corpus/killed',
  'import/kill',
  'neo4j/another-user',
  'neo4j/class-archive',
  'neo4j/failed-own-starts',
  'neo4j/fetch',
  'neo4j/full-disk',
  'neo4j/killed-parent',
  'neo4j/own-server',
].map((name) => `**/tests/integration/${name}.test.ts`);

/** Four kinds of test: alone, on the real Neo4j, with a Neo4j of its own, in the real browser. Run one: `npm run jest -- --selectProjects unit`. */
export default {
  testTimeout: 20_000, // several scripts run side by side on two processors
  testSequencer: '<rootDir>/tests/helpers/in-order.js',
  reporters: ['default', '<rootDir>/tests/helpers/say-what-was-left-out.js'],
  // Statements of what runs in Jest itself; see above for processes and threads. Nothing counts what a browser runs.
  coverageProvider: 'babel',
  coverageReporters: ['json', 'text-summary'],
  collectCoverageFrom: ['{build,client,seeds,server}/**/*.{ts,tsx}', '!client/dist/**', '!**/*.d.ts'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/helpers/start-nothing.ts',
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts', ...ISOLATED.map((glob) => `!${glob}`)],
      globalSetup: '<rootDir>/tests/helpers/start-neo4j.ts',
      globalTeardown: '<rootDir>/tests/helpers/stop-neo4j.ts',
    },
    {
      ...common,
      displayName: 'isolated',
      testMatch: ISOLATED,
      globalSetup: '<rootDir>/tests/helpers/start-nothing.ts',
    },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/helpers/one-browser.js',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/helpers/once-more.js'],
      globalSetup: '<rootDir>/tests/helpers/start-product.ts',
      globalTeardown: '<rootDir>/tests/helpers/stop-product.ts',
    },
  ],
};
