import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openExistingNeo4j } from '../../../server/neo4j/existing.ts';
import { CALENDAR_RELEASE } from '../../../server/neo4j/release.ts';
import { hasNewerJava, startCalendarServer } from '../../helpers/calendar-server.ts';
import { temporaryFolder } from '../../helpers/folders.ts';
import { runCypher } from '../../helpers/neo4j.ts';

const FETCH_AND_START_MS = 240_000;
const testOnNewerJava = (await hasNewerJava()) ? test : test.skip;

testOnNewerJava(
  'a calendar version is used as an existing server: it takes writes, and its version is no cause for a warning',
  async () => {
    const calendar = await startCalendarServer(join(temporaryFolder(), 'data'));
    try {
      const server = await openExistingNeo4j(calendar.connection);
      await runCypher('CREATE (:Probe {name: $name})', { name: '引证' }, server.connection);

      expect(server).toMatchObject({ version: CALENDAR_RELEASE.version, edition: 'community', own: false });
      const codes = server.warnings.map((warning) => warning.code);
      expect(codes).toContain('not-ours');
      expect(codes).not.toContain('version-untested');
      expect(await runCypher('MATCH (n:Probe) RETURN n.name AS name', {}, server.connection)).toEqual([
        { name: '引证' },
      ]);
    } finally {
      await calendar.stop();
    }
  },
  FETCH_AND_START_MS,
);
