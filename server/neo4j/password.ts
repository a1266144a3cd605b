import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Home } from './configure.ts';
import { diskFull, isFull } from './disk.ts';
import { startFailure } from './failure.ts';
import type { Java } from './java.ts';

/**
 * The password of our Neo4j: made at the first start, kept in a file that only its owner may read.
 * @throws AppError `password-lost` when a store is there without it.
 */
export function readOrMakePassword(home: Home): string {
  if (!existsSync(home.passwordFile)) {
    if (hasStore(home)) throw passwordLost(home);
    // Hexadecimal: a word that begins with a dash would be an option to Neo4j's command.
    writeFileSync(home.passwordFile, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  chmodSync(home.passwordFile, 0o600);
  return readFileSync(home.passwordFile, 'utf8').trim();
}

/** Gives a store that was never started its password; does nothing to one that was. */
export async function setInitialPassword(
  home: Home,
  java: Java,
  lib: string,
  password: string,
): Promise<void> {
  if (hasStore(home)) return;
  // In a file, because everyone on the machine can read a command line. Not by Neo4jAdminCommand, which starts this class
  // in a JVM of its own and writes all words on that one's command line.
  const words = join(home.folder, 'conf', 'set-password.args');
  const line = [...SHORT_LIVED, '-cp', `${lib}/*`, 'org.neo4j.cli.AdminTool'];
  const text = [...line, 'dbms', 'set-initial-password', password].map(quote).join(' ');
  rmSync(words, { force: true });
  writeFileSync(words, text, { mode: 0o600, flag: 'wx' });
  try {
    await promisify(execFile)(java.command, [`@${words}`], {
      env: { ...process.env, NEO4J_HOME: home.folder, NEO4J_CONF: join(home.folder, 'conf') },
      timeout: 60_000,
    });
  } catch (error) {
    if (isFull(home.folder)) throw diskFull(home.folder);
    throw startFailure(
      'password-not-set',
      {
        en: `Neo4j could not set its first password in ${home.folder}. Is the folder writable, and the disk not full?`,
        zh: `Neo4j 无法在 ${home.folder} 设置初始密码。请检查该文件夹是否可写、磁盘是否已满。`,
      },
      // The error of a failed command quotes it whole; this one quotes only the name of the file.
      error,
    );
  } finally {
    rmSync(words, { force: true });
  }
}

/** For a JVM that works for a second: less is made ready for work that never comes. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const hasStore = (home: Home) => existsSync(join(home.folder, 'data', 'databases', 'system'));

/** A word of a Java argument file. */
const quote = (word: string) => `"${word.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

const passwordLost = (home: Home) =>
  startFailure('password-lost', {
    en: `The store in ${home.folder} is there but its password file ${home.passwordFile} is not. Put the file back; or move the folder away to begin with an empty store.`,
    zh: `${home.folder} 中有数据库，但密码文件 ${home.passwordFile} 不见了。请放回该文件；或移走该文件夹，从空库开始。`,
  });
