import { describe, expect, test } from '@jest/globals';
import { unpackQuery } from '../../../../client/address/packed-query.ts';
import { parseAddress } from '../../../../client/address/url.ts';
import type { ConsoleFetch } from '../../../../client/api/query-api.ts';
import { linkTo } from '../../../../client/cypher/link.ts';
import { placeholderOf, readParameters, withMissing } from '../../../../client/cypher/parameters.ts';
import { createQuerySession } from '../../../../client/cypher/query-session.ts';
import {
  matching,
  readHistory,
  readQueryFile,
  readSaved,
  toQueryFile,
  withPast,
} from '../../../../client/cypher/stored-queries.ts';

function memory(initial: Record<string, string> = {}) {
  const kept = new Map(Object.entries(initial));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const ANSWER = { data: { fields: ['n'], values: [[{ $type: 'Integer', _value: '1' }]] }, bookmarks: [] };

function session(
  fetch: ConsoleFetch,
  storage: Parameters<typeof createQuerySession>[0]['storage'] = memory(),
) {
  return createQuerySession({ fetch, storage, newId: () => 'q1', now: () => 1000 });
}

const fail = (): never => {
  throw new Error('no clock');
};

const asked = { text: 'RETURN $n', params: '{"n": 9007199254740993}' };

describe('running a statement', () => {
  test('sends parameters as they are written, asks for typed values, and remembers', async () => {
    const sent: RequestInit[] = [];
    const made = session(async (_, init) => {
      sent.push(init);
      return Response.json(ANSWER, { status: 202 });
    });
    await made.run(asked, 'profile');
    expect(sent[0]?.body).toBe(
      '{"statement":"RETURN $n","parameters":{"n": 9007199254740993},"explain":"PROFILE"}',
    );
    expect(new Headers(sent[0]?.headers).get('accept')).toBe('application/vnd.neo4j.query');
    const { run, history } = made.store.getState();
    expect(run).toMatchObject({ type: 'answered', ms: 0 });
    expect(history).toEqual([{ ...asked, at: 1000, outcome: 'answered', rows: 1 }]);
  });

  test('an error is a failure, also one without an answer', async () => {
    const refused = session(async () =>
      Response.json({ errors: [{ code: 'c', message: 'm' }] }, { status: 403 }),
    );
    await refused.run(asked, 'run');
    expect(refused.store.getState().run).toMatchObject({ type: 'failed', failure: { type: 'refused' } });
    const offline = session(() => Promise.reject(new TypeError('no network')));
    await offline.run(asked, 'run');
    expect(offline.store.getState().run).toMatchObject({ type: 'failed', failure: { type: 'offline' } });
  });

  test('what goes wrong on the page itself is not taken for an answer', async () => {
    const times = [1000];
    const made = createQuerySession({
      fetch: async () => Response.json(ANSWER, { status: 202 }),
      storage: memory(),
      newId: () => 'q1',
      now: () => times.pop() ?? fail(),
    });
    await expect(made.run(asked, 'run')).rejects.toThrow('no clock');
  });

  test.each([
    [204, false],
    [503, true],
  ])('cancelling asks the server by the statement’s id (%i)', async (status, stays) => {
    const calls: string[] = [];
    const made = session((url, init) => {
      calls.push(`${init.method} ${url}`);
      if (init.method === 'DELETE') return Promise.resolve(new Response(null, { status }));
      return new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    });
    const running = made.run(asked, 'run');
    await made.cancel();
    await running;
    expect(calls).toEqual(['POST /api/query', 'DELETE /api/query/q1']);
    expect(made.store.getState().run).toEqual({ type: 'cancelled', asked: { ...asked, mode: 'run' }, stays });
  });

  test('a browser that refuses storage is told of, and nothing breaks', async () => {
    const refusing = {
      getItem: (): string | null => {
        throw new DOMException('', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      },
    };
    const made = session(async () => Response.json(ANSWER, { status: 202 }), refusing);
    await made.run(asked, 'run');
    expect(made.store.getState()).toMatchObject({ isStored: false, history: [{ text: asked.text }] });
  });
});

describe('what is kept', () => {
  const past = (text: string) => ({ text, params: '', at: 1, outcome: 'answered' as const, rows: 1 });

  test('the same statement only once, the newest first, a hundred at most', () => {
    expect(withPast([past('a'), past('b')], past('b')).map(({ text }) => text)).toEqual(['b', 'a']);
    const many = Array.from({ length: 150 }, (_, index) => past(`${index}`));
    expect(many.reduce(withPast, [] as ReturnType<typeof past>[])).toHaveLength(100);
  });

  test('what cannot be read is left out', () => {
    expect(readHistory(memory({ 'yinzheng.cypher.history': '{' }))).toEqual([]);
    const mixed = JSON.stringify([past('a'), { text: 1 }, 'x']);
    expect(readHistory(memory({ 'yinzheng.cypher.history': mixed }))).toEqual([past('a')]);
  });

  test('search takes every word, in text or name', () => {
    const saved = [
      { name: '案件', text: 'MATCH (c:Case)', params: '' },
      { name: 'awards', text: 'MATCH (a:Award)', params: '' },
    ];
    expect(matching(saved, 'match 案件').map(({ name }) => name)).toEqual(['案件']);
    expect(matching(saved, '')).toHaveLength(2);
  });

  test('saved statements go out to a file and come back in', () => {
    const storage = memory();
    const made = session(async () => Response.json(ANSWER), storage);
    made.save({ name: '案件', text: 'MATCH (c:Case) RETURN c', params: '{}' });
    const file = toQueryFile(readSaved(storage));
    expect(readQueryFile('x.json', file)).toEqual(made.store.getState().saved);
    expect(readQueryFile('my query.cypher', 'RETURN 1\n')).toEqual([
      { name: 'my query', text: 'RETURN 1', params: '' },
    ]);
    expect(readQueryFile('x.json', '[]')).toBeNull();
    expect(readQueryFile('x.cypher', ' ')).toBeNull();
  });
});

describe('a link', () => {
  const origin = { origin: 'http://a.test', pathname: '/' };
  const query = (link: string) => parseAddress(new URL(link).hash);

  test('holds a short statement in plain sight', async () => {
    const link = await linkTo({ text: 'RETURN $n', params: '{"n": 1}' }, origin);
    expect(query(link)).toMatchObject({ view: 'cypher', query: 'RETURN $n', params: '{"n": 1}' });
  });

  test('packs a long one, which reads back as it was', async () => {
    const text = `// ${'案件与表彰 '.repeat(400)}\nRETURN 1`;
    const link = await linkTo({ text, params: '' }, origin);
    expect(link.length).toBeLessThan(500);
    expect(await unpackQuery(query(link).query ?? '')).toBe(text);
    expect(await unpackQuery('~cut')).toBeUndefined();
  });
});

describe('parameters', () => {
  test.each([
    ['', { type: 'read', names: [] }],
    ['{"a": 1, "b": null}', { type: 'read', names: ['a', 'b'] }],
  ])('%j', (text, wanted) => {
    expect(readParameters(text)).toEqual(wanted);
  });

  test.each(['[1]', '1', '{a: 1}', '{"a":'])('%s is wrong', (text) => {
    expect(readParameters(text).type).toBe('wrong');
  });

  test('a template adds what is missing and leaves the rest as it is written', () => {
    const statement = 'MATCH (n) WHERE n.name_zh CONTAINS $word AND n.degree > $least RETURN n LIMIT $most';
    const text = withMissing('{"word": 9007199254740993}', ['word', 'least', 'most'], statement);
    expect(text).toBe('{\n  "word": 9007199254740993,\n  "least": 0,\n  "most": 10\n}');
    expect(JSON.parse(withMissing('', ['word', 'most'], statement))).toEqual({ word: '', most: 10 });
    expect(withMissing('{', ['word'], statement)).toBe('{');
  });

  test.each([
    ['UNWIND $x AS y', '[]'],
    ['WHERE n.id IN $x', '[]'],
    ['WHERE n.plan = $x', 'true'],
    ['RETURN date($x)', '"2021-01-01"'],
    ['MATCH (n {degree: $x})', '0'],
    ['WHERE n.code = $x', '""'],
    ['RETURN $xy, $x', '""'],
  ])('in %s its value may be %s', (statement, wanted) => {
    expect(placeholderOf('x', statement)).toBe(wanted);
  });
});
