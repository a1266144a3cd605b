import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { startFailure } from './failure.ts';
import { markProcess, ProcessMark, stillRuns } from './identity.ts';

const Missing = z.object({ code: z.literal('ENOENT') });
const LockFile = z.object({ holder: ProcessMark, neo4j: ProcessMark.nullable() });

/** A lock we hold. It falls by itself when our process ends, in whatever way. */
export interface Lock {
  /** The Neo4j that the last holder started and left behind, if its process died with no time to stop it. */
  readonly left: ProcessMark | null;
  /** Writes down the Neo4j we have started, so that a later start can find it if we are killed. */
  record(neo4j: ProcessMark | null): void;
  release(): void;
}

/** Takes the lock file at `path`, or says which living process holds it. */
export function takeLock(path: string): Lock | { readonly heldBy: ProcessMark } {
  const holder = markProcess(process.pid);
  if (holder === null) throw new Error('the system says nothing about our own process (is `ps` there?)');
  for (;;) {
    const found = readLock(path);
    if (found && stillRuns(found.holder)) return { heldBy: found.holder };
    const left = found?.neo4j ?? null;
    if (found) putAside(path, found.holder);
    if (create(path, { holder, neo4j: left })) return held(path, holder, left);
  }
}

function held(path: string, holder: ProcessMark, left: ProcessMark | null): Lock {
  return {
    left,
    record(neo4j) {
      writeFileSync(`${path}.${process.pid}`, JSON.stringify({ holder, neo4j }), { mode: 0o600 });
      renameSync(`${path}.${process.pid}`, path);
    },
    release: () => rmSync(path, { force: true }),
  };
}

/** Link, unlike open-and-write, makes the file appear whole and fails when one is there. */
function create(path: string, content: z.infer<typeof LockFile>): boolean {
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two starts may both find the dead holder's file: the slower must not take away the quicker one's new file. */
function putAside(path: string, dead: ProcessMark): void {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
  } catch {
    return; // the other was quicker
  }
  const moved = readLock(aside);
  if (moved && (moved.holder.pid !== dead.pid || moved.holder.began !== dead.began)) {
    rmSync(path, { force: true });
    renameSync(aside, path);
  }
  rmSync(aside, { force: true });
}

/** Null when there is none. One that cannot be read was not written by us whole: nobody holds it. */
function readLock(path: string): z.infer<typeof LockFile> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (Missing.safeParse(error).success) return null;
    throw unusable(path, error);
  }
  try {
    return LockFile.parse(JSON.parse(text));
  } catch {
    rmSync(path, { force: true });
    return null;
  }
}

const unusable = (path: string, cause: unknown) =>
  startFailure(
    'lock-unusable',
    {
      en: `The lock file ${path} is a folder or cannot be read. Take it away and start again.`,
      zh: `锁文件 ${path} 是一个文件夹或无法读取。请移走它后再启动。`,
    },
    cause,
  );
