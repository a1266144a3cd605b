import { spawnSync } from 'node:child_process';
import { findJava } from '../../server/neo4j/java.ts';
import { CALENDAR_RELEASE } from '../../server/neo4j/release.ts';

/** Whether this machine has a Java that a calendar release runs on. */
const hasNewerJava = (): Promise<boolean> =>
  findJava({ majors: CALENDAR_RELEASE.java }).then(
    () => true,
    () => false,
  );

/** By Jest's projects: in every whole run, and with `--all` what else stands for the console and for loading. */
const SHORT = { integration: 'integration/(api/questions|console/(lists|reads)|import/load|neo4j/calendar)' };
const ALL = {
  integration: 'integration/(api/questions|console/|import/load|neo4j/calendar)',
  isolated: 'integration/(console/(bombs|starved|tck)|corpus/killed|import/kill)',
};

// npm run test:calendar [-- --all]: tests on Neo4j's calendar line, where a Java for it is installed.
if (await hasNewerJava()) {
  const wanted: Readonly<Record<string, string>> = process.argv.includes('--all') ? ALL : SHORT;
  for (const [project, files] of Object.entries(wanted)) {
    const words = ['run', 'jest', '--', `--selectProjects=${project}`, '--runInBand', '--testPathPatterns'];
    const { status } = spawnSync('npm', [...words, files], {
      stdio: 'inherit',
      env: { ...process.env, YINZHENG_TEST_NEO4J: 'calendar' },
    });
    if (status !== 0) process.exitCode = status ?? 1;
  }
} else
  process.stdout.write(
    'No Java newer than 21 is installed: the run on a calendar version of Neo4j is left out.\n',
  );
