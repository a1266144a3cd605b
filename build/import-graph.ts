import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize, relative } from 'node:path';

/** One folder with code and the folders it imports from, types included. Paths are relative to the root: `client/model`. */
export interface Folder {
  readonly path: string;
  /** Sorted; without itself. */
  readonly imports: readonly string[];
  /** 0 imports nothing of its side; otherwise one more than the highest that it imports. */
  readonly level: number;
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\()\s*'((?:\.\.?\/|#contract\/)[^']+)'/g;

/**
 * The folders below some top folders, highest level first, then by name.
 * @param tops names of folders directly in the root; arrows that leave them are left out.
 * @throws Error that names the folders, when some need each other.
 */
export async function readFolders(root: string, tops: readonly string[]): Promise<readonly Folder[]> {
  const files = (await Promise.all(tops.map((top) => codeBelow(root, top)))).flat();
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    const path = dirname(file);
    const imports = folders.get(path) ?? new Set();
    folders.set(path, imports);
    for (const [, specifier = ''] of (await readFile(join(root, file), 'utf8')).matchAll(IMPORT)) {
      const target = dirname(targetOf(file, specifier));
      if (target !== path && tops.includes(target.split('/')[0] ?? '')) imports.add(target);
    }
  }
  return withLevels(folders);
}

const targetOf = (file: string, specifier: string) =>
  specifier.startsWith('#contract/')
    ? specifier.replace('#contract/', 'server/contract/')
    : normalize(join(dirname(file), specifier));

async function codeBelow(root: string, top: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, top), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('/dist'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

type Found = ReadonlyMap<string, ReadonlySet<string>>;

function withLevels(folders: Found): readonly Folder[] {
  const levels = new Map<string, number>();
  const levelOf = (path: string, above: readonly string[]): number => {
    if (above.includes(path)) throw new Error(`folders need each other: ${[...above, path].join(' → ')}`);
    const known = levels.get(path);
    if (known !== undefined) return known;
    const below = [...(folders.get(path) ?? [])].filter((each) => folders.has(each));
    const level = 1 + Math.max(-1, ...below.map((each) => levelOf(each, [...above, path])));
    levels.set(path, level);
    return level;
  };
  return [...folders]
    .map(([path, imports]) => ({
      path,
      imports: [...imports].filter((each) => folders.has(each)).sort(),
      level: levelOf(path, []),
    }))
    .sort((one, other) => other.level - one.level || one.path.localeCompare(other.path));
}
