export type TextEncodingName = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030';

export interface DecodedText {
  /** A byte order mark of UTF-8 stays: it counts in the hash of a report's text. */
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/** A file's characters: strictly UTF-8, else UTF-16 by its mark, else what Chinese programs wrote; null for anything else. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('UTF-16LE', bytes);
  if (first === 0xfe && second === 0xff) return decodeAs('UTF-16BE', bytes);
  const decoded = decodeAs('UTF-8', bytes) ?? decodeAs('GB18030', bytes);
  // Characters for nobody's use are what another encoding looks like.
  return decoded === null || /[\0\ufffd\ue000-\uf8ff]/.test(decoded.text) ? null : decoded;
}

function decodeAs(encoding: TextEncodingName, bytes: Uint8Array): DecodedText | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === 'UTF-8' });
    return { text: decoder.decode(bytes), encoding };
  } catch {
    return null;
  }
}
