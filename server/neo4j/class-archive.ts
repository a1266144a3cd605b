import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Java } from './java.ts';

/** What the JVM does about the classes that Neo4j loads: takes them ready-parsed from a file, or writes that file at its end. */
export interface ClassFile {
  readonly use: 'read' | 'write';
  readonly path: string;
}

/**
 * Where the class archive for this Neo4j and this Java lies, beside the jars. With it the JVM starts in about two thirds
 * of the time. The JVM checks by itself that it fits, and does without it otherwise (JEP 350).
 */
export function classArchive(lib: string, { home, major }: Java): string {
  const { mtimeMs, size } = statSync(join(home, 'lib', 'modules'), { throwIfNoEntry: false }) ?? {};
  const java = createHash('sha256').update(`${home}\n${mtimeMs}\n${size}`).digest('hex').slice(0, 8);
  return join(dirname(lib), `classes-java${major}-${java}.jsa`);
}

/** The archive to start with, or null while none has been made. */
export function madeArchive(lib: string, java: Java): ClassFile | null {
  const path = classArchive(lib, java);
  return existsSync(path) ? { use: 'read', path } : null;
}

export function classFlags(classes: ClassFile | null): string[] {
  if (classes === null) return [];
  const flag = classes.use === 'read' ? 'SharedArchiveFile' : 'ArchiveClassesAtExit';
  return [`-XX:${flag}=${classes.path}`, '-Xlog:cds=off', '-Xlog:cds+dynamic=off']; // each class it leaves out is a line
}
