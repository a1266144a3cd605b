import type { Folder } from '../../server/corpus/folder.ts';
import { newFolder } from '../../server/corpus/new-report.ts';
import { SMALL_TEXT } from '../unit/import/small-folder.ts';

/** A report of the project as it is just after it was added: its text, and nothing said of it. */
export const bareReport = (text = SMALL_TEXT, id = 'small-2021'): Folder => {
  const title = text.split('\n')[0] ?? '';
  const kinds = ['title', 'heading', 'body', 'caption', 'body', 'byline'] as const;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const passages = lines.map((_, number) => ({
    kind: kinds[number] ?? 'body',
    section: number > 1 && text === SMALL_TEXT ? 1 : null,
    joins_next: text === SMALL_TEXT && number === 2,
  }));
  return newFolder(id, { title_zh: title, period: '2021', invented: true, deixis: {} }, text, passages);
};
