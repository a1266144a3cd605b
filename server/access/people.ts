import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../errors/app-error.ts';
import { SECRET } from './codes.ts';
import { HASH } from './password.ts';

/** Somebody who may sign in. Whoever edits also sees attached texts; everybody reads the rest. */
export interface Person {
  readonly name: string;
  readonly seesTexts: boolean;
  readonly edits: boolean;
}

export interface Known extends Person {
  readonly hash: string;
  /** What an authenticator makes codes of, where a code is asked for, too. */
  readonly secret?: string | undefined;
}

/** By name. */
export type People = ReadonlyMap<string, Known>;

export const NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
const OTHERS = 0o077;
/** What the secret of an authenticator stands behind, in a line. */
export const CODE = 'code:';

/**
 * The people of both files. A line is `name hash`; before the hash may stand `texts`, for a reader who sees
 * attached texts, and `code:` with the secret of an authenticator. `#` begins a note.
 * @throws AppError that names file and line.
 */
export async function readPeople(readers: string | null, editors: string | null): Promise<People> {
  const lines = [
    ...(await linesOf(readers, 'READERS')).map((line) => personIn(line, false)),
    ...(await linesOf(editors, 'EDITORS')).map((line) => personIn(line, true)),
  ];
  const people = new Map<string, Known>();
  for (const { person, line } of lines) {
    if (people.has(person.name))
      throw wrongLine(line, `${person.name} stands there twice`, `${person.name} 出现了两次`);
    people.set(person.name, person);
  }
  return people;
}

interface Line {
  readonly file: string;
  readonly number: number;
  readonly text: string;
}

async function linesOf(file: string | null, setting: string): Promise<Line[]> {
  if (file === null) return [];
  const { mode } = await stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw openToOthers(file, setting);
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  return lines
    .map((text, at) => ({ file, number: at + 1, text: text.trim() }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function personIn(line: Line, edits: boolean): { readonly person: Known; readonly line: Line } {
  const [name = '', ...rest] = line.text.split(/\s+/);
  const hash = rest.at(-1) ?? '';
  const words = rest.slice(0, -1);
  const secret = words.find((word) => word.startsWith(CODE))?.slice(CODE.length);
  const known = ['texts', ...(secret !== undefined && SECRET.test(secret) ? [CODE + secret] : [])];
  const right =
    NAME.test(name) &&
    HASH.test(hash) &&
    words.every((word) => known.includes(word)) &&
    new Set(words).size === words.length;
  if (!right)
    throw wrongLine(
      line,
      'it is not "name hash", "name texts hash" or one of these with "code:…" before the hash',
      '格式应为“名称 哈希”或“名称 texts 哈希”，哈希之前还可有“code:…”',
    );
  return { person: { name, hash, secret, edits, seesTexts: edits || words.includes('texts') }, line };
}

const wrongLine = ({ file, number }: Line, en: string, zh: string) =>
  new AppError(503, 'wrong-people', {
    en: `Line ${number} of ${file} cannot be read: ${en}. Make lines with: npm run user -- <file> <name>`,
    zh: `${file} 第 ${number} 行无法读取：${zh}。请用 npm run user -- <文件> <名称> 生成。`,
  });

const openToOthers = (file: string, setting: string) =>
  new AppError(503, 'people-open', {
    en: `Other users of this computer may read or write ${file} (${setting}). Take these rights away: chmod 600 ${file}`,
    zh: `本机其他用户可以读写 ${file}（${setting}）。请取消这些权限：chmod 600 ${file}`,
  });
