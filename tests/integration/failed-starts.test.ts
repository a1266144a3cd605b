import { afterAll, expect, test } from '@jest/globals';
import { failedStart } from '../helpers/failed-start.ts';
import { testConnection } from '../helpers/neo4j.ts';
import { garbled, line, type OddServer, old, silent, web } from '../helpers/odd-servers.ts';

const odd: OddServer[] = [];
afterAll(() => Promise.all(odd.map((server) => server.stop())));

const at = async (opening: Promise<OddServer>, scheme = 'bolt') => {
  const server = await opening;
  odd.push(server);
  return `${scheme}://127.0.0.1:${server.port}`;
};
const real = () => testConnection();
const realPort = () => Number(new URL(real().uri).port);

const STARTS: readonly (readonly [string, () => Promise<Record<string, string>>, RegExp])[] = [
  ['a closed port', async () => ({ NEO4J_URI: 'bolt://127.0.0.1:9' }), /does not answer/],
  ['a closed port, routed', async () => ({ NEO4J_URI: 'neo4j://127.0.0.1:9' }), /does not answer/],
  ['an unknown host', async () => ({ NEO4J_URI: 'bolt://no-such-host.invalid:7687' }), /does not answer/],
  ['a web server', async () => ({ NEO4J_URI: await at(web()) }), /does not answer/],
  ['a web address', async () => ({ NEO4J_URI: 'http://127.0.0.1:7474' }), /must begin with neo4j/],
  ['a server that talks nonsense', async () => ({ NEO4J_URI: await at(garbled()) }), /does not answer/],
  ['a black hole', async () => ({ NEO4J_URI: await at(silent()) }), /does not answer/],
  ['a black hole, routed', async () => ({ NEO4J_URI: await at(silent(), 'neo4j') }), /does not answer/],
  [
    'a line that takes 3 s',
    async () => ({ NEO4J_URI: await at(line(realPort(), 3_000)) }),
    /does not answer/,
  ],
  [
    'encryption where there is none',
    async () => ({ NEO4J_URI: real().uri.replace('bolt:', 'bolt+s:') }),
    /does not answer/,
  ],
  ['an older server', async () => ({ NEO4J_URI: await at(old()) }), /It is Neo4j 4\.4\.40; 5\.23 or later/],
  ['a broken address', async () => ({ NEO4J_URI: 'bolt://[[:7687' }), /does not answer|NEO4J_URI/],
  [
    'a password in the address',
    async () => ({ NEO4J_URI: 'bolt://me:secret@127.0.0.1:9' }),
    /must name no user/,
  ],
  [
    'a wrong password',
    async () => ({ NEO4J_URI: real().uri, NEO4J_PASSWORD: 'secret' }),
    /does not accept user/,
  ],
  [
    'a wrong user',
    async () => ({ NEO4J_URI: real().uri, NEO4J_USER: 'nobody', NEO4J_PASSWORD: 'secret' }),
    /does not accept user/,
  ],
  [
    'no such database',
    async () => ({ NEO4J_URI: real().uri, NEO4J_PASSWORD: real().password, NEO4J_DATABASE: 'nowhere' }),
    /has no database/,
  ],
];

test.each(STARTS)(
  '%s ends the start with a sentence in both languages and no stack',
  async (_, settings, words) => {
    const { code, output, silentMs } = await failedStart(await settings());

    expect(output).toMatch(words);
    expect(output).toMatch(/\p{Script=Han}.*(?:NEO4J|README)/u);
    expect(output).not.toMatch(/^\s+at |node:internal|Node\.js v\d|secret|\[cause\]/m);
    expect(output.trim().split('\n').length).toBeLessThan(6);
    expect(code).toBe(1);
    expect(silentMs).toBeLessThan(30_000);
  },
  120_000,
);
