// Loads all reports of a folder, so that a test can kill the process that loads: <folder>.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadFolders } from '../../../server/import/load.ts';

const [root = ''] = process.argv.slice(2);
const { TEST_URI: uri = '', TEST_USER: user = '', TEST_PASSWORD: password = '' } = process.env;
const folders = (await readdir(root)).toSorted().map((name) => join(root, name));
const done = await loadFolders({ uri, user, password, database: 'neo4j' }, folders, {
  onLoaded: ({ changed }, { done: at, total }) =>
    void process.stdout.write(`${changed ? 'loaded' : 'there'} ${at}/${total}\n`),
});
if ('problems' in done) throw new Error(JSON.stringify(done.problems.slice(0, 3)));
