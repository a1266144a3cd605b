import { decodeText } from '#contract/text-encoding.ts';

/** A text file's characters; of a file in no encoding that we know, what UTF-8 makes of it, which is then no report's text. */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return decodeText(bytes)?.text ?? new TextDecoder().decode(bytes);
}
