// Loads a generated dataset, so that a test can kill the process that loads: <report> <facts> <mark>.
import { loadDataset } from '../../../server/import/load.ts';
import { generatedDataset } from './generated.ts';

const [report = '', facts = '', mark = ''] = process.argv.slice(2);
const { TEST_URI: uri = '', TEST_USER: user = '', TEST_PASSWORD: password = '' } = process.env;
process.stdout.write('loading\n');
await loadDataset({ uri, user, password, database: 'neo4j' }, generatedDataset(report, Number(facts), mark));
process.stdout.write('loaded\n');
