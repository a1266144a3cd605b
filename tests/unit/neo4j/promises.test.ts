import { describe, expect, test } from '@jest/globals';
import { homeIn, jvmFlags, settings } from '../../../server/neo4j/configure.ts';
import { CALENDAR_RELEASE, OUR_RELEASE } from '../../../server/neo4j/release.ts';
import { differenceOf } from '../../../server/neo4j/verify.ts';
import { type ServerView, warningsOf } from '../../../server/neo4j/warnings.ts';

const MEMORY = { heap: 2_048, pageCache: 512, transactions: 1_024, transaction: 512 };

const inForce = (changes: Readonly<Record<string, string>> = {}) =>
  new Map(Object.entries({ ...settings(4000, MEMORY), ...changes }));

describe('settings in force', () => {
  test('as they were written, in whatever unit, are no difference', () => {
    const sizes = { 'db.memory.transaction.max': '512.00MiB', 'server.memory.heap.max_size': '2.00GiB' };

    expect(differenceOf(inForce(sizes), 4000, MEMORY)).toBeNull();
    const odd = { ...MEMORY, transactions: 1_216 };
    const told = { 'dbms.memory.transaction.total.max': '1.19GiB' };
    expect(differenceOf(inForce(told), 4000, odd)).toBeNull();
  });

  test.each([
    ['server.bolt.listen_address', '0.0.0.0:4000'],
    ['server.http.enabled', 'true'],
    ['dbms.security.auth_enabled', 'false'],
    ['dbms.security.allow_csv_import_from_file_urls', 'true'],
    ['db.transaction.timeout', '0s'],
    ['db.memory.transaction.max', '513m'],
  ])('%s as %s is found and named', (name, value) => {
    expect(differenceOf(inForce({ [name]: value }), 4000, MEMORY)).toContain(`${name}: ${value} ≠ `);
  });

  test('that are not there at all are found', () => {
    expect(differenceOf(new Map(), 4000, MEMORY)).toContain('server.default_listen_address: ? ≠');
  });
});

test('the JVM resolves no name but localhost, and ends when memory does', () => {
  const flags = jvmFlags(homeIn('/data'), 17);

  expect(flags).toContain('-Djdk.net.hosts.file=/data/neo4j/conf/hosts');
  expect(flags).toContain('-XX:+ExitOnOutOfMemoryError');
});

describe('an existing server', () => {
  /** One that keeps every promise that can be seen. */
  const strict: ServerView = {
    uri: 'neo4j+s://graph.example',
    kind: { version: OUR_RELEASE.version, edition: 'enterprise' },
    settings: inForce(),
    procedures: ['db.labels', 'dbms.components', 'tx.getMetaData'],
    mayWrite: true,
  };
  const codes = (changes: Partial<ServerView>) =>
    warningsOf({ ...strict, ...changes }).map((warning) => warning.code);
  const always = codes({});

  test('never promises what cannot be seen, nor to be started again by us', () => {
    expect(always).toEqual(['csv-from-network', 'not-ours']);
  });

  test.each<[string, Partial<ServerView>]>([
    ['cannot-write', { mayWrite: false }],
    ['no-authentication', { settings: inForce({ 'dbms.security.auth_enabled': 'false' }) }],
    ['not-encrypted', { uri: 'bolt://10.0.0.7:7687' }],
    ['version-untested', { kind: { version: '5.13.0', edition: 'community' } }],
    ['version-untested', { kind: { version: '5.27-aura', edition: 'enterprise' } }],
    ['settings-hidden', { settings: null }],
    ['no-time-limit', { settings: inForce({ 'db.transaction.timeout': '0s' }) }],
    ['no-time-limit', { settings: inForce({ 'db.transaction.timeout': '1h30m' }) }],
    ['no-memory-limit', { settings: inForce({ 'db.memory.transaction.max': '0B' }) }],
    ['http-open', { settings: inForce({ 'server.http.enabled': 'true' }) }],
    ['csv-from-files', { settings: inForce({ 'dbms.security.allow_csv_import_from_file_urls': 'true' }) }],
    ['procedures-open', { procedures: ['apoc.load.json', 'db.labels'] }],
    ['procedures-open', { procedures: null }],
  ])('is said to be %s when it is', (code, changes) => {
    expect(codes(changes).filter((each) => !always.includes(each))).toEqual([code]);
  });

  test.each(['bolt://localhost:7687', 'neo4j://127.0.0.1', 'bolt://[::1]:7687', 'bolt+ssc://graph.example'])(
    'at %s is reached in no open',
    (uri) => {
      expect(codes({ uri })).toEqual(always);
    },
  );

  test.each([OUR_RELEASE.version, '5.26.3', CALENDAR_RELEASE.version])(
    'of version %s is tested',
    (version) => {
      expect(codes({ kind: { version, edition: 'community' } })).toEqual(always);
    },
  );

  test('has its warnings in both languages', () => {
    for (const warning of warningsOf({ ...strict, settings: null, procedures: null, mayWrite: false }))
      expect(warning.message_zh).toMatch(/\p{Script=Han}/u);
  });
});
