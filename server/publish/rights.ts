/**
 * Licences under which anybody may pass a text on, as `rights` of a report names them: by a short name at its beginning. Of
 * a licence with further conditions (non-commercial, no derivatives) only a person can say whether a site meets them.
 */
const FREE =
  /^\s*(?:CC0|CC[ -]BY(?:[ -]SA)?(?![ -]?(?:NC|ND))|MIT\b|public domain|公有领域|https?:\/\/creativecommons\.org\/(?:licenses\/by(?:-sa)?|publicdomain\/(?:zero|mark))\/)/i;

/** Whether a report's own words may be put on a public site. What nothing is known of may not. */
export const mayShowText = (rights: string | null): boolean => rights !== null && FREE.test(rights);
