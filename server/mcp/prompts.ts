import type { McpServer } from '@modelcontextprotocol/server';
import type { Question } from '#contract/question.ts';
import type { Source } from './source.ts';

/** A prompt for each ready question: what is asked, and how an answer with evidence is found. */
export async function addPrompts(server: McpServer, source: Source): Promise<void> {
  const { questions } = await source.ask('questions', {});
  for (const question of questions)
    server.registerPrompt(
      question.id,
      { title: `${question.title_zh} ${question.title_en}`, description: question.title_en },
      () => ({ messages: [{ role: 'user', content: { type: 'text', text: asked(question) } }] }),
    );
}

const asked = ({ title_zh, title_en, cypher }: Question) => `${title_zh}
${title_en}

Run this with the tool cypher; its last columns are the least sure basis of each row, and the ids of the statements that it rests on:

${cypher}

Then ask the tool statements for each of these ids. Answer with one sentence a row; after each the exact words in quotation marks, their place, and the basis. Say what is not stated.`;
