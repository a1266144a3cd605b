import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';

/**
 * Names in the last lines of the run the tests that were skipped, and those that passed only when run once more: what is
 * silent about either is taken for what passes. For whoever runs Jest several times it also adds the run's counts, a line of JSON, to the file that YINZHENG_TEST_COUNTS names.
 */
export default class {
  constructor({ testNamePattern }) {
    this.all = !testNamePattern; // else most are left out on purpose
  }

  onRunComplete(_contexts, { numPassedTests: passed, numFailedTests: failed, testResults }) {
    const named = (passes) =>
      testResults.flatMap(({ testFilePath, testResults: tests }) =>
        tests.filter(passes).map(({ fullName }) => `${relative(process.cwd(), testFilePath)}: ${fullName}`),
      );
    const skipped = named(({ status }) => status === 'pending');
    const repeated = named(({ status, invocations }) => status === 'passed' && invocations > 1);
    const broken = testResults.filter(({ testExecError }) => testExecError).length; // files that did not load
    const counts = { passed, failed: failed + broken, skipped, repeated };
    if (process.env.YINZHENG_TEST_COUNTS)
      appendFileSync(process.env.YINZHENG_TEST_COUNTS, `${JSON.stringify(counts)}\n`);
    if (this.all && skipped.length > 0) sayAtExit('Left out:', skipped);
    if (repeated.length > 0) sayAtExit('Passed only when run once more:', repeated);
  }
}

function sayAtExit(title, names) {
  process.once('exit', () => process.stderr.write(`\n${title}\n  ${names.join('\n  ')}\n`));
}
