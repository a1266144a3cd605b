import { rm } from 'node:fs/promises';
import { takeForStop } from './running-neo4j.ts';

/** Jest's globalTeardown: stops what start-neo4j.ts started, if it did, and takes its store away. */
export default async function stopAfterTests(): Promise<void> {
  const running = takeForStop();
  if (running === undefined) return;
  await running.server.stop();
  await rm(running.dataDir, { recursive: true, force: true });
}
