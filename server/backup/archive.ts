import { createHash } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { AppError } from '../errors/app-error.ts';

/** Files by their path in the archive, with `/` between folders. */
export type Files = ReadonlyMap<string, Uint8Array>;

const Manifest = z.object({
  format: z.literal(1),
  /** Of the program that wrote it. */
  version: z.string(),
  made: z.iso.datetime(),
  files: z.array(
    z.object({ path: z.string(), bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

const MANIFEST = 'manifest.json';
const MOST_BYTES = 1024 ** 3; // a corpus of a thousand reports with their texts takes a fifth

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One `.zip` with these files, and a list of them with the hash of each. */
export function pack(files: Files, { version, made }: Pick<Manifest, 'version' | 'made'>): Uint8Array {
  const listed = [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sumOf(bytes) }));
  const manifest: Manifest = { format: 1, version, made, files: listed };
  const entries = [[MANIFEST, strToU8(JSON.stringify(manifest, null, 1))] as const, ...files];
  return zipSync(Object.fromEntries(entries), { level: 9 });
}

/**
 * The files of a backup, each as it was packed.
 * @throws AppError `backup-broken` where anything is missing, added, changed or would lie outside its folder.
 */
export function unpack(archive: Uint8Array): { readonly manifest: Manifest; readonly files: Files } {
  const found = entriesOf(archive);
  const manifest = manifestOf(found.get(MANIFEST));
  found.delete(MANIFEST);
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = found.get(path);
    if (file === undefined) throw broken(`${path} is missing`, `缺少 ${path}`);
    if (file.length !== bytes || sumOf(file) !== sha256)
      throw broken(`${path} was changed`, `${path} 已被改动`);
  }
  const listed = new Set(manifest.files.map(({ path }) => path));
  const added = [...found.keys()].find((path) => !listed.has(path));
  if (added !== undefined) throw broken(`${added} is not in its list`, `清单中没有 ${added}`);
  return { manifest, files: found };
}

function entriesOf(archive: Uint8Array): Map<string, Uint8Array> {
  let total = 0;
  try {
    const entries = unzipSync(archive, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MOST_BYTES) throw broken('it would unpack to more than a gigabyte', '解压后超过 1 GB');
        if (!isInside(name)) throw broken(`${name} would lie outside`, `${name} 会写到文件夹之外`);
        return true;
      },
    });
    return new Map(Object.entries(entries));
  } catch (error) {
    throw error instanceof AppError ? error : broken('it is no whole .zip', '不是完整的 .zip 文件', error);
  }
}

/** Plain names of files and folders, one below the other: nothing that leads up, to a root or to another drive. */
const isInside = (path: string) =>
  path.split('/').every((name) => /^[^\\:\p{Cc}]+$/u.test(name) && name !== '.' && name !== '..');

function manifestOf(bytes: Uint8Array | undefined): Manifest {
  if (bytes === undefined) throw broken(`${MANIFEST} is missing`, `缺少 ${MANIFEST}`);
  try {
    return Manifest.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw broken(`${MANIFEST} is not one of this version`, `${MANIFEST} 不是本版本的格式`, error);
  }
}

const broken = (en: string, zh: string, cause?: unknown) =>
  new AppError(
    422,
    'backup-broken',
    {
      en: `This is not a whole backup: ${en}. Nothing was changed. Take another copy of the file.`,
      zh: `这不是完整的备份：${zh}。没有改动任何内容，请换用该文件的另一份副本。`,
    },
    { cause },
  );
