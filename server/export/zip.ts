import { Zip, ZipDeflate } from 'fflate';

/** A file in an archive, made while it is written. */
export interface ZippedFile {
  /** Its path, with `/` between folders. */
  readonly path: string;
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** An archive, piece by piece, so that no file of it lies in memory as a whole. */
export async function* zipped(
  files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, bytes) => {
    if (error !== null) throw error;
    ready.push(bytes);
  });
  const taken = () => ready.splice(0);
  for await (const { path, pieces } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    archive.add(file);
    for await (const piece of pieces) {
      file.push(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);
      yield* taken();
    }
    file.push(new Uint8Array(), true);
    yield* taken();
  }
  archive.end();
  yield* taken();
}
