import { execFile } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { startFailure } from './failure.ts';

/** A Java that was run and has said what it is. */
export interface Java {
  /** Path of the `java` program. */
  readonly command: string;
  /** What JAVA_HOME would be for it. */
  readonly home: string;
  readonly major: number;
}

/** Where to look; tests narrow it. */
export interface JavaSearch {
  readonly majors: readonly number[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Folders whose entries may be Java homes, `*` standing for each entry. */
  readonly wellKnown?: readonly string[];
}

const WELL_KNOWN = [
  '/usr/lib/jvm/*',
  '/opt/java/*',
  '/opt/homebrew/opt/openjdk@17/libexec/openjdk.jdk/Contents/Home',
  '/opt/homebrew/opt/openjdk@21/libexec/openjdk.jdk/Contents/Home',
  '/Library/Java/JavaVirtualMachines/*/Contents/Home',
  join(homedir(), '.sdkman/candidates/java/*'),
  join(homedir(), '.jdks/*'),
];

/**
 * The first fitting Java: JAVA_HOME, then `java` on the PATH, then the usual folders.
 * @throws AppError `no-java` or `wrong-java`, which say how to get one.
 */
export async function findJava(search: JavaSearch): Promise<Java> {
  const unfit: Java[] = [];
  for (const command of candidates(search)) {
    const java = await askJava(command);
    if (java === null) continue;
    if (search.majors.includes(java.major)) return java;
    unfit.push(java);
  }
  throw unfit.length === 0 ? noJava(search.majors) : wrongJava(search.majors, unfit);
}

/** What `java -XshowSettings:properties -version` says: null when that is not a Java we can read. */
export function parseJava(output: string): { readonly home: string; readonly major: number } | null {
  const home = /^\s*java\.home = (.+?)\s*$/m.exec(output)?.[1];
  // Before Java 9 it called itself 1.8.
  const major = /^\s*java\.specification\.version = (?:1\.)?(\d+)\s*$/m.exec(output)?.[1];
  return home === undefined || major === undefined ? null : { home, major: Number(major) };
}

const JAVA_TIMEOUT_MS = 15_000; // a JVM answers in a tenth of a second; a stub may wait for a dialogue

async function askJava(command: string): Promise<Java | null> {
  try {
    const run = await promisify(execFile)(command, ['-XshowSettings:properties', '-version'], {
      timeout: JAVA_TIMEOUT_MS,
    });
    const said = parseJava(run.stdout + run.stderr);
    return said && { command, ...said };
  } catch {
    return null; // macOS has a `java` that only says there is none
  }
}

function candidates({ environment = process.env, wellKnown = WELL_KNOWN }: JavaSearch): string[] {
  const homes = [environment.JAVA_HOME ?? '', ...wellKnown.flatMap(expand)].filter(Boolean);
  const [first, ...others] = homes.map((home) => join(home, 'bin', 'java'));
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, 'java'));
  const inOrder = environment.JAVA_HOME
    ? [first ?? '', ...onPath, ...others]
    : [...onPath, first ?? '', ...others];
  return [...new Set(inOrder)].filter(isProgram);
}

function expand(pattern: string): string[] {
  const [folder = '', rest] = pattern.split('/*');
  if (rest === undefined) return [pattern];
  try {
    return readdirSync(folder)
      .sort()
      .map((entry) => join(folder, entry, rest));
  } catch {
    return [];
  }
}

/** Whether a file is there that we may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const HOW_TO_GET_JAVA = {
  en: 'Install one (Debian, Ubuntu: `sudo apt install openjdk-17-jre-headless`; macOS: `brew install openjdk@17`; otherwise https://adoptium.net), or point JAVA_HOME at one you have, or set NEO4J_URI to use a Neo4j that runs already.',
  zh: '请安装（Debian、Ubuntu：`sudo apt install openjdk-17-jre-headless`；macOS：`brew install openjdk@17`；其他系统见 https://adoptium.net），或把 JAVA_HOME 指向已有的 Java，或设 NEO4J_URI 使用已在运行的 Neo4j。',
};

const noJava = (majors: readonly number[]) =>
  startFailure('no-java', {
    en: `Neo4j needs Java ${majors.join(' or ')}, and no Java was found. ${HOW_TO_GET_JAVA.en}`,
    zh: `Neo4j 需要 Java ${majors.join(' 或 ')}，但没有找到 Java。${HOW_TO_GET_JAVA.zh}`,
  });

function wrongJava(majors: readonly number[], unfit: readonly Java[]) {
  const found = (open: string, close: string, comma: string) =>
    unfit.map((java) => `Java ${java.major}${open}${java.home}${close}`).join(comma);
  return startFailure('wrong-java', {
    en: `Neo4j needs Java ${majors.join(' or ')}; found only ${found(' (', ')', ', ')}. ${HOW_TO_GET_JAVA.en}`,
    zh: `Neo4j 需要 Java ${majors.join(' 或 ')}，只找到 ${found('（', '）', '、')}。${HOW_TO_GET_JAVA.zh}`,
  });
}
