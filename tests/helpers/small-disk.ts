import { spawnSync } from 'node:child_process';

const mount = (folder: string, size: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0;
/** Lazily: a process that is just ending may still hold a file there. */
const unmount = (folder: string) => spawnSync('umount', ['-l', folder]);

/** Whether this user may mount a file system: most may not. `folder` is empty. */
export function mayMount(folder: string): boolean {
  const may = mount(folder, '1m');
  if (may) unmount(folder);
  return may;
}

/** Does some work while `folder` is a disk of `size` (`3m`, `300k`). */
export async function onDisk<T>(folder: string, size: string, work: () => Promise<T>): Promise<T> {
  if (!mount(folder, size)) throw new Error(`Nothing can be mounted on ${folder}.`);
  try {
    return await work();
  } finally {
    unmount(folder);
  }
}
