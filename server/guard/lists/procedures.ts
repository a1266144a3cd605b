import { ALLOWED_PROCEDURES } from '#contract/procedures.ts';

/** The other procedures of Neo4j 5.26.28, so that a test can say what a new version brings. */
export const REFUSED_PROCEDURES: readonly string[] = [
  'db.awaitIndex',
  'db.awaitIndexes',
  'db.clearQueryCaches',
  'db.create.setNodeVectorProperty',
  'db.create.setRelationshipVectorProperty',
  'db.create.setVectorProperty',
  'db.createLabel',
  'db.createProperty',
  'db.createRelationshipType',
  'db.index.fulltext.awaitEventuallyConsistentIndexRefresh',
  'db.index.vector.createNodeIndex',
  'db.prepareForReplanning',
  'db.resampleIndex',
  'db.resampleOutdatedIndexes',
  'db.stats.clear',
  'db.stats.collect',
  'db.stats.retrieve',
  'db.stats.retrieveAllAnonymized',
  'db.stats.status',
  'db.stats.stop',
  'dbms.cluster.routing.getRoutingTable',
  'dbms.components',
  'dbms.info',
  'dbms.killConnection',
  'dbms.killConnections',
  'dbms.listCapabilities',
  'dbms.listConfig',
  'dbms.listConnections',
  'dbms.queryJmx',
  'dbms.routing.getRoutingTable',
  'dbms.showCurrentUser',
  'dbms.upgrade',
  'dbms.upgradeStatus',
  'tx.getMetaData',
  'tx.setMetaData',
];

/** The procedures that the calendar line has besides; they are the server's own business. */
export const NEWER_REFUSED_PROCEDURES: readonly string[] = [
  'fleetManagement.debugLogging',
  'fleetManagement.disable',
  'fleetManagement.inspectToken',
  'fleetManagement.registerToken',
  'fleetManagement.reportedData',
  'fleetManagement.restart',
  'fleetManagement.status',
];

const allowed = new Set(ALLOWED_PROCEDURES.map((name) => name.toLowerCase()));

export const isAllowedProcedure = (name: string): boolean => allowed.has(name.toLowerCase());
