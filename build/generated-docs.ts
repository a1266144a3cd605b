import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { api } from '../server/contract/api.ts';
import { SETTINGS } from '../server/settings.ts';
import { describeApi } from '../server/web/openapi.ts';
import { ENDPOINTS_ZH } from './endpoints-zh.ts';
import { readFolders } from './import-graph.ts';
import { table } from './markdown.ts';
import { RELIABILITY } from './reliability.ts';

/** A part of a document that is made from the code. It stands between `<!-- generated: id -->` and `<!-- end -->`. */
export interface GeneratedPart {
  readonly file: string;
  readonly id: string;
  /** Markdown without a final newline. */
  text(root: string): string | Promise<string>;
}

const REPORT = 'yongkang-psb-2021';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly operationId: keyof typeof ENDPOINTS_ZH;
  readonly summary: string;
}

/** All that the API's own description has, in its order. */
const endpoints = (head: readonly string[], summaryOf: (operation: Operation) => string) => () =>
  table(
    head,
    Object.entries((describeApi(api) as Described).paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [
        `\`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}\``,
        summaryOf(operation),
      ]),
    ),
  );

const settings = (head: readonly string[], language: 'zh' | 'en') => () =>
  table(
    head,
    SETTINGS.map(({ name, standard, help_en, help_zh }) => [
      `\`${name}\``,
      typeof standard === 'string' ? standard && `\`${standard}\`` : standard[language],
      language === 'zh' ? help_zh : help_en,
    ]),
  );

const COUNTED = ['entities', 'mentions', 'relations', 'observations', 'evidence', 'ambiguities'] as const;
const COUNTED_ZH = ['实体', '提及', '关系', '数据', '引文', '歧义'];
const COUNTED_EN = ['entities', 'mentions', 'relations', 'figures', 'quotations', 'ambiguities'];

const rowsOf = async (root: string, file: string) =>
  parse(await readFile(join(root, 'seeds/reports', REPORT, `${file}.csv`), 'utf8'), {
    columns: true,
  }) as readonly Readonly<Record<string, string>>[];

const dataset = (head: readonly string[]) => async (root: string) =>
  table(head, [await Promise.all(COUNTED.map(async (file) => (await rowsOf(root, file)).length))]);

/** How many statements and figures rest on what. */
const bases = (head: readonly string[], names: Readonly<Record<string, string>>) => async (root: string) => {
  const facts = [...(await rowsOf(root, 'relations')), ...(await rowsOf(root, 'observations'))];
  return table(
    head,
    Object.entries(names).map(([basis, name]) => {
      const count = facts.filter((fact) => fact.basis === basis).length;
      return [name, count, `${Math.round((100 * count) / facts.length)} %`];
    }),
  );
};

const BASES_EN = {
  explicit: 'explicit (明言)',
  ellipsis: 'subject from the clause before (承前省略)',
  inferred: 'inferred (推断), each with its reason',
};
const BASES_ZH = { explicit: '明言', ellipsis: '主语承前省略', inferred: '推断，均注明理由' };

/** The folders of one side, the highest first; each imports only what stands below it. */
const layers = (top: string) => async (root: string) =>
  table(
    ['layer', 'folder', 'imports'],
    (await readFolders(root, [top])).map(({ path, level, imports }) => [
      level,
      `\`${path}\``,
      imports.map((each) => each.slice(top.length + 1)).join(', ') || '–',
    ]),
  );

export const GENERATED: readonly GeneratedPart[] = [
  { file: 'README.md', id: 'settings', text: settings(['name', 'default', 'what'], 'en') },
  { file: 'docs/README.zh.md', id: 'settings', text: settings(['名称', '默认值', '作用'], 'zh') },
  { file: 'README.md', id: 'endpoints', text: endpoints(['call', 'what'], ({ summary }) => summary) },
  {
    file: 'docs/README.zh.md',
    id: 'endpoints',
    text: endpoints(['请求', '作用'], ({ operationId }) => ENDPOINTS_ZH[operationId]),
  },
  { file: 'README.md', id: 'dataset', text: dataset(COUNTED_EN) },
  { file: 'docs/README.zh.md', id: 'dataset', text: dataset(COUNTED_ZH) },
  { file: 'README.md', id: 'bases', text: bases(['basis', 'statements and figures', 'share'], BASES_EN) },
  { file: 'docs/README.zh.md', id: 'bases', text: bases(['依据', '陈述与数据', '占比'], BASES_ZH) },
  { file: 'docs/ARCHITECTURE.md', id: 'client layers', text: layers('client') },
  { file: 'docs/ARCHITECTURE.md', id: 'server layers', text: layers('server') },
  ...RELIABILITY,
];

/**
 * A document with one part made anew.
 * @throws Error where the marks are missing.
 */
export function withPart(document: string, id: string, text: string): string {
  const begin = `<!-- generated: ${id} -->\n`;
  const from = document.indexOf(begin);
  const to = document.indexOf('\n<!-- end -->', from);
  if (from < 0 || to < 0) throw new Error(`there is no "${begin.trim()}" with its "<!-- end -->"`);
  return `${document.slice(0, from + begin.length)}${text}${document.slice(to)}`;
}

/** The documents as they should be, by path. */
export async function generatedDocuments(root: string): Promise<ReadonlyMap<string, string>> {
  const documents = new Map<string, string>();
  for (const { file, id, text } of GENERATED) {
    const document = documents.get(file) ?? (await readFile(join(root, file), 'utf8'));
    documents.set(file, withPart(document, id, await text(root)));
  }
  return documents;
}
