import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { RemovableSort } from '#contract/vocabulary.ts';
import { AppError, notFound } from '../errors/app-error.ts';
import type { GraphDatabase } from '../graph/database.ts';
import { checkVocabulary } from '../vocabulary/check.ts';
import { mergePacks } from '../vocabulary/merge.ts';
import type { Pack } from '../vocabulary/pack.ts';
import { type ReadVocabulary, readVocabulary } from '../vocabulary/read-vocabulary.ts';
import { type LostWord, lostWords } from '../vocabulary/words-in-use.ts';
import { writeDurably } from './durable.ts';
import { hasWord, linesOf, putBack, TakenLines, takeOut, withoutWord } from './pack-lines.ts';
import { refused } from './refusals.ts';

/** A word of a pack; a kind together with its label, `Unit bureau`, a role with its type, `SENTENCED term`. */
export interface PackWord {
  readonly pack: string;
  readonly sort: RemovableSort;
  readonly word: string;
}

/** The words in force, of which those of the project's own packs may go. */
export interface OwnWords {
  readonly now: Pick<ReadVocabulary, 'words' | 'ready'>;
  /** @throws AppError 404; 403 for a pack that comes with the program; 409 for a word in use; 422 where packs need it */
  remove(word: PackWord): Promise<void>;
  /** Puts a word that was removed back where it stood. @throws AppError 404; 409 where the word is there again; 422 */
  restore(word: PackWord): Promise<void>;
}

/** What was deleted, the latest last: beside the packs, as a pack's folder holds its own files alone. */
const Deleted = z.array(
  z.object({ pack: z.string(), sort: RemovableSort, word: z.string(), lines: TakenLines }),
);
type Deleted = z.output<typeof Deleted>;

/** `folder` holds the project's own packs. */
export function openOwnWords(folder: string, read: ReadVocabulary, graph: GraphDatabase): OwnWords {
  let now = read;
  const path = join(folder, '..', 'deleted-words.json');
  const readDeleted = async (): Promise<Deleted> =>
    Deleted.parse(JSON.parse(await readFile(path, 'utf8').catch(() => '[]')));
  const writeDeleted = (deleted: Deleted) => writeDurably(path, `${JSON.stringify(deleted, null, 1)}\n`);
  const ownPack = (id: string): Pack => {
    const pack = now.packs.find((each) => each.id === id);
    if (pack === undefined) throw notFound({ en: 'pack', zh: '词汇包' }, id);
    if (pack.folder !== join(folder, id)) throw notOwn(id);
    return pack;
  };
  return {
    get now() {
      return now;
    },
    async remove({ pack: id, sort, word }) {
      const pack = ownPack(id);
      if (!hasWord(pack, sort, word)) throw notFound({ en: sort, zh: '词' }, word);
      const left = now.packs.map((each) => (each === pack ? withoutWord(pack, sort, word) : each));
      const { vocabulary, problems } = mergePacks(left);
      const [used] = await lostWords(graph, vocabulary);
      if (used !== undefined) throw wordInUse(used);
      const needed = [...problems, ...checkVocabulary(left, vocabulary)];
      if (needed.length > 0) throw refused(needed);
      const lines = await linesOf(pack, sort, word);
      // Kept before it goes: a kill in between leaves a word too many to be put back, never one too few.
      await writeDeleted([...(await readDeleted()), { pack: id, sort, word, lines }]);
      await takeOut(pack, lines);
      now = await readVocabulary([folder]);
    },
    async restore({ pack: id, sort, word }) {
      const pack = ownPack(id);
      const deleted = await readDeleted();
      const at = deleted.findLastIndex(
        (each) => each.pack === id && each.sort === sort && each.word === word,
      );
      const found = deleted[at];
      if (found === undefined) throw notFound({ en: `deleted ${sort}`, zh: '已删除的词' }, word);
      if (hasWord(pack, sort, word)) throw thereAgain(word);
      await putBack(pack, found.lines);
      const restored = await readVocabulary([folder]);
      if (restored.problems.length > 0) {
        await takeOut(pack, await linesOf(pack, sort, word)); // what it needs has gone since
        throw refused(restored.problems);
      }
      await writeDeleted(deleted.toSpliced(at, 1));
      now = restored;
    },
  };
}

const notOwn = (id: string) =>
  new AppError(403, 'shared-pack', {
    en: `The pack "${id}" comes with the program; only packs of the project's own can be changed.`,
    zh: `词汇包“${id}”随程序提供，只能修改本项目自己的词汇包。`,
  });

const thereAgain = (word: string) =>
  new AppError(409, 'word-exists', {
    en: `"${word}" is there again already; delete it before putting the former one back.`,
    zh: `“${word}”已经又有了；要放回原来的，请先删除它。`,
  });

const wordInUse = ({ sort, word, total, users }: LostWord) =>
  new AppError(
    409,
    'word-in-use',
    {
      en: `The ${sort} "${word}" is used ${total === 1 ? 'once' : `${total} times`} and cannot be deleted: ${users.join(', ')}${total > users.length ? ' …' : ''}.`,
      zh: `“${word}”正被使用 ${total} 次，不能删除：${users.join('、')}${total > users.length ? '……' : ''}。`,
    },
    { details: { sort, word, count: total, users } },
  );
