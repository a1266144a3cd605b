// Adds entities, mentions and statements to a report, one after the other, so that a test can kill the process that does:
// <folder of the project> <name of the run>. Says of each what was answered for. Its store is the Neo4j that TEST_URI names, or away.
import { openCorpus } from '../../server/corpus/corpus.ts';
import { newMention, withEntity, withTable } from '../../server/corpus/edit-entities.ts';
import { withFact } from '../../server/corpus/edit-facts.ts';
import { openLoader } from '../../server/import/load.ts';
import { SMALL_WORDS } from './small-words.ts';

const [root = '', run = ''] = process.argv.slice(2);
const { TEST_URI: uri, TEST_USER: user = '', TEST_PASSWORD: password = '' } = process.env;
const away = {
  load: async () => Promise.reject(new Error('away')),
  remove: async () => false,
  close: async () => {},
};
const corpus = await openCorpus({
  ...{ root, words: SMALL_WORDS, judgements: async () => [], onText: () => {}, log: () => {} },
  loader: uri === undefined ? away : openLoader({ uri, user, password, database: 'neo4j' }),
});
const REPORT = 'small-2021';
const PLACE = { passage: 2, quote: '临江市公安局' };
process.stdout.write('begun\n');
for (let number = 1; ; number += 1) {
  const id = `unit-${run}-${number}`;
  await corpus.change(REPORT, 'x', id, (folder) =>
    withEntity(folder, { id, label: 'Unit', name_zh: '临江市公安局' }),
  );
  process.stdout.write(`entity ${id}\n`);
  await corpus.change(REPORT, 'x', id, (folder) =>
    withTable(folder, 'mentions', [...folder.tables.mentions, newMention(folder, id, PLACE, 'codepoints')]),
  );
  process.stdout.write(`mention ${id}\n`);
  const fields = {
    type: 'INVESTIGATED',
    from: id,
    to: 'case-3-3',
    basis: 'explicit' as const,
    plan: false,
    negated: false,
  };
  await corpus.change(REPORT, 'x', id, (folder) =>
    withFact(folder, 'relations', { fields, quotations: [{ role: 'words', ...PLACE }] }, 'codepoints'),
  );
  process.stdout.write(`statement ${id}\n`);
}
