import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Names the tests that were skipped in the last lines of the run: what is skipped in silence is taken for what passes. For
 * whoever runs Jest several times it also adds the run's counts, a line of JSON, to the file that YINZHENG_TEST_COUNTS names.
 */
export default class {
  constructor({ testNamePattern }) {
    this.all = !testNamePattern; // else most are left out on purpose
  }

  onRunComplete(_contexts, { numPassedTests: passed, numFailedTests: failed, testResults }) {
    const skipped = testResults.flatMap(({ testFilePath, testResults: tests }) =>
      tests
        .filter(({ status }) => status === 'pending')
        .map(({ fullName }) => `${relative(process.cwd(), testFilePath)}: ${fullName}`),
    );
    const broken = testResults.filter(({ testExecError }) => testExecError).length; // files that did not load
    const counts = { passed, failed: failed + broken, skipped };
    if (process.env.YINZHENG_TEST_COUNTS)
      appendFileSync(process.env.YINZHENG_TEST_COUNTS, `${JSON.stringify(counts)}\n`);
    if (this.all && skipped.length > 0)
      process.once('exit', () => process.stderr.write(`\nLeft out:\n  ${skipped.join('\n  ')}\n`));
  }
}
