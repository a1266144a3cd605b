import { CALENDAR_RELEASE, OUR_RELEASE, type Release } from '../../server/neo4j/release.ts';

/** The Neo4j that a run is about: YINZHENG_TEST_NEO4J=calendar takes the later line, as `npm run test:calendar` does. */
export const testedRelease: Release =
  process.env.YINZHENG_TEST_NEO4J === 'calendar' ? CALENDAR_RELEASE : OUR_RELEASE;
