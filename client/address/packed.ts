/** A link that is longer than this was not made by us; nor does a picture take up more. */
const MOST_PACKED = 400_000; // characters
const MOST_UNPACKED = 4_000_000; // bytes

/** Text made short enough for an address: UTF-8, raw DEFLATE, base64 for URLs without padding. */
export async function pack(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that `pack` was given; undefined where this is nothing of its making, or too much. */
export async function unpack(packed: string): Promise<string | undefined> {
  if (packed.length > MOST_PACKED || !/^[\w-]+$/.test(packed)) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return await read(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
  } catch {
    // atob, DEFLATE and UTF-8 each throw in their own way; to whoever opens the link it is all the same.
    return undefined;
  }
}

/** Reads to the end, or stops where it grows too large: few bytes can unfold into very many. */
async function read(stream: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const reader = stream.getReader();
  let text = '';
  for (let size = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > MOST_UNPACKED) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
