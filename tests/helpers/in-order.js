import Sequencer from '@jest/test-sequencer';

/** Files that share a database run by their paths: those that load the same reports follow each other, and load them once. */
export default class extends Sequencer {
  sort(tests) {
    const byPath = [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
    return tests.every(({ path }) => path.includes('/tests/integration/')) ? byPath : super.sort(tests);
  }
}
