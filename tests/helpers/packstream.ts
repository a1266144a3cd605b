/** The fields of a Bolt message, as far as drivers send them: nothing, truth, whole numbers, texts, lists, maps. */
export function unpack(message: Buffer): unknown[] {
  let at = 2; // past the mark of a structure and its tag
  const bytes = (size: number) => {
    at += size;
    return message.subarray(at - size, at);
  };
  const size = (mark: number, tiny: number, sized: readonly number[]): number => {
    if (mark >> 4 === tiny) return mark & 0x0f;
    const width = 2 ** sized.indexOf(mark);
    return bytes(width).readUIntBE(0, width);
  };
  const list = (length: number) => Array.from({ length }, () => value());
  const is = (mark: number, tiny: number, sized: readonly number[]) =>
    mark >> 4 === tiny || sized.includes(mark);
  function value(): unknown {
    const mark = bytes(1).readUInt8(0);
    if (is(mark, 0x8, TEXT)) return bytes(size(mark, 0x8, TEXT)).toString('utf8');
    if (is(mark, 0x9, LIST)) return list(size(mark, 0x9, LIST));
    if (is(mark, 0xa, MAP))
      return Object.fromEntries(
        Array.from({ length: size(mark, 0xa, MAP) }, () => [String(value()), value()]),
      );
    if (mark === 0xc0) return null;
    if (mark === 0xc2 || mark === 0xc3) return mark === 0xc3;
    if (INTEGER.includes(mark)) return wholeNumber(bytes(2 ** INTEGER.indexOf(mark)));
    return mark < 0x80 ? mark : mark - 0x100;
  }
  return list((message[0] ?? 0) & 0x0f);
}

// Marks by the width of what follows: one byte, two, four, eight.
const TEXT: readonly number[] = [0xd0, 0xd1, 0xd2];
const LIST: readonly number[] = [0xd4, 0xd5, 0xd6];
const MAP: readonly number[] = [0xd8, 0xd9, 0xda];
const INTEGER: readonly number[] = [0xc8, 0xc9, 0xca, 0xcb];

const wholeNumber = (bytes: Buffer) =>
  bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
