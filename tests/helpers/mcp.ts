import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { Answer, type Item } from '../../server/mcp/answer.ts';

export interface Asked {
  readonly client: Client;
  /** Asks a tool; throws when it answers with an error. */
  ask(tool: string, input?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** What a tool says that refuses or fails; throws when it answers. */
  refused(tool: string, input: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The SDK's own client, connected. Close it after. */
export async function connectTo(transport: Parameters<Client['connect']>[0]): Promise<Asked> {
  const client = new Client({ name: 'yinzheng-tests', version: '1' });
  await client.connect(transport);
  const call = async (name: string, input: Readonly<Record<string, unknown>>) => {
    const result = await client.callTool({ name, arguments: { ...input } });
    const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
    return { result, text };
  };
  return {
    client,
    async ask(tool, input = {}) {
      const { result, text } = await call(tool, input);
      if (result.isError) throw new Error(`${tool}: ${text}`);
      return Answer.parse(result.structuredContent);
    },
    async refused(tool, input) {
      const { result, text } = await call(tool, input);
      if (!result.isError) throw new Error(`${tool} answered: ${text}`);
      return text;
    },
  };
}

export const connectByHttp = (origin: string): Promise<Asked> =>
  connectTo(new StreamableHTTPClientTransport(new URL('/mcp', origin)));

/** Places of an item as the tools give them: code points from 0. */
export const placesOf = ({ details }: Item) =>
  details?.places as readonly { passage: string; start: number; end: number; role: string }[];

export const CASE = 'yongkang-psb-2021/case-7-12-organised-crime';
const AWARD = 'yongkang-psb-2021/award-7-12-written-instruction';

/** What each tool is asked here; a tool without a line is not tried, and the test says so. */
export const CALLS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  search: { q: '7·12' },
  describe: { id: CASE },
  neighbours: { id: CASE, limit: 3 },
  paths: { from: CASE, to: 'yongkang-psb-2021/official-yuan-jiajun' },
  statements: { id: CASE },
  passages: { report: 'sample-2023', limit: 3 },
  stories: { limit: 3 },
  figures: { limit: 5 },
  counts: {},
  cypher: { statement: 'MATCH (s:Statement) RETURN s.id AS id, s.gloss_en AS gloss LIMIT 5' },
  cite: { id: AWARD, style: 'chicago-note' },
};
