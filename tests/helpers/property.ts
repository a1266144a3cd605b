import fc from 'fast-check';

/**
 * The same examples at each run, so that a run that was good stays good; YINZHENG_TEST_SEED takes others, and
 * YINZHENG_TEST_RUNS more. Where a property fails, fast-check says by which seed and path, and the smallest example.
 */
fc.configureGlobal({
  seed: Number(process.env.YINZHENG_TEST_SEED ?? 20_210_712),
  numRuns: Number(process.env.YINZHENG_TEST_RUNS ?? 150),
});

/** Any well-formed text: scripts, signs beyond the first plane, line ends, quotes, what spreadsheets run. */
export const anyText = (maxLength = 24) =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.string({ unit: 'grapheme', maxLength: 3 }),
        fc.constantFrom(
          '汉字',
          '𠮷',
          '👮🏽',
          '"',
          ',',
          '\r\n',
          '\n',
          '\r',
          '\t',
          '=',
          '-1',
          "'",
          ' ',
          '\uFEFF',
          '%2C',
          '&',
          '#',
        ),
      ),
      { maxLength },
    )
    .map((parts) => parts.join(''));
