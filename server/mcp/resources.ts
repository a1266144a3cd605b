import type { McpServer } from '@modelcontextprotocol/server';
import type { Source } from './source.ts';

interface Shown {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  read(source: Source): Promise<unknown>;
}

/** What can be read as a whole before anything is asked. */
const RESOURCES: readonly Shown[] = [
  {
    name: 'reports',
    title: '报道 Reports',
    description: 'The reports, with publisher, period, rights, and whether their text is attached.',
    read: async (source) => (await source.ask('reports', { limit: 250 })).reports,
  },
  {
    name: 'schema',
    title: '图的结构 Schema',
    description: 'Labels, kinds, relationship types and properties with counts: what Cypher can ask for.',
    read: (source) => source.ask('schema', {}),
  },
  {
    name: 'questions',
    title: '现成问题 Questions',
    description: 'Questions that researchers bring, each with the Cypher that answers it.',
    read: async (source) => (await source.ask('questions', {})).questions,
  },
];

export function addResources(server: McpServer, source: Source): void {
  for (const { name, title, description, read } of RESOURCES) {
    const mimeType = 'application/json';
    server.registerResource(
      name,
      `yinzheng://${name}`,
      { title, description, mimeType },
      async ({ href }) => ({
        contents: [{ uri: href, mimeType, text: JSON.stringify(await read(source)) }],
      }),
    );
  }
}
