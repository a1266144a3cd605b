import { spawnSync } from 'node:child_process';
import { hasNewerJava } from './calendar-server.ts';

// npm run test:calendar: loading and the API once more, on Neo4j's calendar line, where a Java for it is installed.
if (await hasNewerJava()) {
  const words = ['run', 'jest', '--', '--selectProjects=integration', '--runInBand'];
  const { status } = spawnSync(
    'npm',
    [...words, '--testPathPatterns', 'integration/(api/(report|questions)|import/load)'],
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
