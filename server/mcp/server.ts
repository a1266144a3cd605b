import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { VERSION } from '../program/version.ts';
import { Answer, asText, withinReason } from './answer.ts';
import { CITING_TOOL } from './citing-tool.ts';
import { COUNTING_TOOLS } from './counting-tools.ts';
import { FINDING_TOOLS } from './finding-tools.ts';
import { addPrompts } from './prompts.ts';
import { READING_TOOLS } from './reading-tools.ts';
import { addResources } from './resources.ts';
import type { Source } from './source.ts';
import type { Tool } from './tool.ts';

export const TOOLS: readonly Tool[] = [...FINDING_TOOLS, ...READING_TOOLS, ...COUNTING_TOOLS, CITING_TOOL];

const INSTRUCTIONS = `Yinzheng (引证) answers what reports say, and where. Every answer is a list of items with fact, basis, words, place and link; then what was cut, and what is not stated.
Quote only \`words\`, and only where \`exact\` is true; \`fact\` is this project's own wording. Give the place with every claim. Say "inferred" of what is inferred, and announce nothing as done that has plan: true. What is under not_stated you must not fill in from elsewhere as if the reports said it. Nothing here writes.`;

/** A server of the Model Context Protocol over one source: tools, resources and prompts that all only read. */
export async function createMcpServer(source: Source): Promise<McpServer> {
  const server = new McpServer(
    { name: 'yinzheng', title: '引证 Yinzheng', version: VERSION },
    {
      instructions: INSTRUCTIONS,
    },
  );
  for (const tool of TOOLS) addTool(server, tool, source);
  addResources(server, source);
  await addPrompts(server, source);
  return server;
}

const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

function addTool(server: McpServer, tool: Tool, source: Source): void {
  server.registerTool(
    tool.name,
    {
      title: `${tool.title.zh} ${tool.title.en}`,
      description: tool.description,
      inputSchema: tool.input,
      outputSchema: Answer,
      annotations: READS,
    },
    async (input) => {
      try {
        const { answer: whole, language } = await tool.answer(input, source);
        const answer = withinReason(whole, language);
        return { content: [{ type: 'text', text: asText(answer, language) }], structuredContent: answer };
      } catch (error) {
        return { isError: true, content: [{ type: 'text', text: wordsOf(error) }] };
      }
    },
  );
}

/** What the API says of a mistake or a refusal, in both languages. */
const Told = z.object({
  code: z.string(),
  message: z.string(),
  message_zh: z.string().optional(),
  details: z.looseObject({}).optional(),
});

function wordsOf(error: unknown): string {
  const told = Told.safeParse(error);
  if (!told.success) throw error;
  const { code, message, message_zh, details } = told.data;
  const where = details !== undefined && Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : '';
  return [`${code}: ${message}${where}`, message_zh].filter(Boolean).join('\n');
}
