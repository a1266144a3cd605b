import { spawnSync } from 'node:child_process';
import { findJava } from '../../server/neo4j/java.ts';
import { CALENDAR_RELEASE } from '../../server/neo4j/release.ts';

/** Whether this machine has a Java that a calendar release runs on. */
const hasNewerJava = (): Promise<boolean> =>
  findJava({ majors: CALENDAR_RELEASE.java }).then(
    () => true,
    () => false,
  );

// npm run test:calendar: loading, the ready questions, what the console takes and the use as an existing server on Neo4j's calendar line, where a Java for it is
// installed.
if (await hasNewerJava()) {
  const words = ['run', 'jest', '--', '--selectProjects=integration', '--runInBand'];
  const { status } = spawnSync(
    'npm',
    [
      ...words,
      '--testPathPatterns',
      'integration/(api/questions|console/(lists|reads)|import/load|neo4j/calendar)',
    ],
    {
      stdio: 'inherit',
      env: { ...process.env, YINZHENG_TEST_NEO4J: 'calendar' },
    },
  );
  process.exit(status ?? 1);
}
process.stdout.write(
  'No Java newer than 21 is installed: the run on a calendar version of Neo4j is left out.\n',
);
