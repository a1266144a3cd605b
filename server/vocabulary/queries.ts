import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Question, TourStep } from '#contract/question.ts';
import { type Problem, problemAt } from '../dataset/problem.ts';
import { type CypherFile, parseCypher } from '../graph/query.ts';

/** A ready question with the text of its file, header and all. */
export interface ReadyQuestion {
  readonly question: Question;
  readonly text: string;
}

/** The statements that packs bring: questions in the order of packs and numbers, and the steps of the tour. */
export interface ReadyQueries {
  readonly questions: readonly ReadyQuestion[];
  readonly tour: readonly TourStep[];
}

/** Reads `questions/` and `tour/` of packs. A question's name may stand in one pack only: it is its id. */
export async function readQueries(
  packs: readonly { readonly id: string; readonly folder: string }[],
): Promise<{ readonly ready: ReadyQueries; readonly problems: Problem[] }> {
  const problems: Problem[] = [];
  const questions = new Map<string, ReadyQuestion>();
  const tour: TourStep[] = [];
  for (const { id: pack, folder } of packs) {
    for (const { id, file, cypher } of await cypherFiles(pack, join(folder, 'questions'), problems)) {
      const question = Question.safeParse(toQuestion(id, pack, cypher));
      if (!question.success) problems.push(problemAt({ file }, NO_QUESTION));
      else if (questions.has(id)) problems.push(problemAt({ file }, TWICE));
      else questions.set(id, { question: question.data, text: cypher.text });
    }
    for (const { cypher } of await cypherFiles(pack, join(folder, 'tour'), problems))
      tour.push(TourStep.parse(toStep(pack, cypher)));
  }
  return { ready: { questions: [...questions.values()], tour }, problems };
}

interface Found {
  /** The file's name without its ending. */
  readonly id: string;
  /** Folder and file, for messages. */
  readonly file: string;
  readonly cypher: CypherFile;
}

/** In the order of their names. What they hold may read, and only read. */
async function cypherFiles(pack: string, folder: string, problems: Problem[]): Promise<Found[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.cypher')).sort();
  const found: Found[] = [];
  for (const name of names) {
    const file = `${pack}/${basename(folder)}/${name}`;
    const text = await readFile(join(folder, name), 'utf8');
    const cypher = /^\/\/ @access read$/m.test(text) ? parseCypher(file, text) : null;
    if (cypher === null) problems.push(problemAt({ file }, NOT_READING));
    else found.push({ id: name.replace(/\.cypher$/, ''), file, cypher });
  }
  return found;
}

const tagOf = ({ header }: CypherFile, tag: string) =>
  header.tags.flatMap(([name, text]) => (name === tag ? [text] : [])).join(' ');

/** The header's `@title_…` and `@result_…` lines and, for each column, its name and `中文 | English`. */
const toQuestion = (id: string, pack: string, file: CypherFile) => ({
  id,
  pack,
  number: Number.parseInt(id, 10),
  title_zh: tagOf(file, 'title_zh'),
  title_en: tagOf(file, 'title_en'),
  result_zh: tagOf(file, 'result_zh'),
  result_en: tagOf(file, 'result_en'),
  columns: file.header.tags
    .filter(([tag]) => tag === 'returns')
    .map(([, text]) => {
      const [, name, label_zh, label_en] = /^(\S+)\s+(.+?)\s*\|\s*(.+)$/.exec(text) ?? [];
      return { name, label_zh, label_en };
    }),
  cypher: file.statement,
});

const toStep = (pack: string, file: CypherFile) => ({
  pack,
  title_zh: tagOf(file, 'title_zh'),
  title_en: tagOf(file, 'title_en'),
  text_zh: tagOf(file, 'text_zh'),
  text_en: tagOf(file, 'text_en'),
  params: tagOf(file, 'params'),
  cypher: file.statement,
});

const NO_QUESTION = {
  code: 'bad-question',
  en: 'A question is named <number>-<words>, and its header has a "@returns name  中文 | English" line a column.',
  zh: '问题文件名为“编号-英文词”，文件头每列有一行“@returns 列名  中文 | English”。',
};
const TWICE = {
  code: 'duplicate-id',
  en: 'Another pack has a question of this name; choose another.',
  zh: '另一词汇包已有同名的问题，请另取名称。',
};
const NOT_READING = {
  code: 'not-reading',
  en: 'The header must have the line "// @access read".',
  zh: '文件头须有一行“// @access read”。',
};
