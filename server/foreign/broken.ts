import { unzipSync } from 'fflate';
import type { z } from 'zod';
import { decodeText } from '#contract/text-encoding.ts';
import { AppError } from '../errors/app-error.ts';

/** 422: a file of which nothing can be taken, with the reason in a clause. */
export const broken = (en: string, zh: string, cause?: unknown): AppError =>
  new AppError(
    422,
    'file-broken',
    {
      en: `This file cannot be read: ${en}. Nothing was changed.`,
      zh: `无法读取这个文件：${zh}。没有改动任何内容。`,
    },
    { cause },
  );

/** A text file as text. @throws AppError 422 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length === 0) throw broken('it is empty', '文件是空的');
  const decoded = decodeText(bytes);
  if (decoded === null || decoded.text.includes('\0'))
    throw broken('it is no text, or in an encoding that is not known', '不是文本，或编码无法识别');
  return decoded.text.replace(/^\uFEFF/, '');
}

/** The text of a file of JSON, which is UTF-8: what is cut off within a character too. @throws AppError 422 */
export const jsonText = (bytes: Uint8Array): string =>
  decodeText(bytes) === null ? new TextDecoder().decode(bytes) : textOf(bytes);

/** JSON as a reader expects it. @throws AppError 422 that says which field is not as it should be */
export function jsonOf<Output>(bytes: Uint8Array, schema: z.ZodType<Output>, format: string): Output {
  return fitting(parsed(jsonText(bytes)), schema, format);
}

export function fitting<Output>(value: unknown, schema: z.ZodType<Output>, format: string): Output {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issue = deepest(read.error.issues);
  const at = issue?.path.map(String).join('.') || '·';
  throw broken(
    `it is not ${format}: ${at} ${issue?.message ?? ''}`.trim(),
    `它不是 ${format}：${at} 不符合格式`,
    read.error,
  );
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Of several forms that a file may have, what is wrong with the one that it comes nearest to. */
function deepest(issues: readonly z.core.$ZodIssue[]): Issue | undefined {
  const all = issues.flatMap((issue): Issue[] => {
    const inner = issue.code === 'invalid_union' ? issue.errors.flatMap((each) => deepest(each) ?? []) : [];
    return inner.length === 0
      ? [issue]
      : inner.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
  });
  return all.toSorted((one, other) => other.path.length - one.path.length)[0];
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw broken(`it is not whole JSON (${why})`, '不是完整的 JSON', error);
  }
}

const MOST_UNPACKED = 64 * 1024 ** 2;

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The files of an archive by their paths. @throws AppError 422 */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > MOST_UNPACKED) throw broken('it would unpack to more than 64 MB', '解压后超过 64 MB');
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw error instanceof AppError ? error : broken('it is no whole .zip', '不是完整的 .zip 文件', error);
  }
}

/**
 * The one file of an archive that is of this report: that of its name, else the only one of its kind. What is no archive is
 * itself that file.
 */
export function fileFor(
  bytes: Uint8Array,
  report: string,
  ending: string,
): { readonly own: Uint8Array; readonly beside: (ending: string) => Uint8Array | undefined } {
  if (!isZip(bytes)) return { own: bytes, beside: () => undefined };
  const files = unzipped(bytes);
  const paths = [...files.keys()].filter((path) => path.endsWith(ending) && !path.startsWith('__MACOSX'));
  const path = paths.find((each) => each.split('/').at(-1) === `${report}${ending}`) ?? paths[0];
  const own = path === undefined ? undefined : files.get(path);
  if (path === undefined || own === undefined)
    throw broken(`the archive holds no ${ending}`, `压缩包中没有 ${ending} 文件`);
  if (paths.length > 1 && !path.endsWith(`${report}${ending}`))
    throw broken(
      `the archive holds ${paths.length} files ${ending}, none of them named ${report}${ending}`,
      `压缩包中有 ${paths.length} 个 ${ending} 文件，没有一个名为 ${report}${ending}`,
    );
  const bare = path.slice(0, -ending.length);
  return { own, beside: (other) => files.get(`${bare}${other}`) };
}
