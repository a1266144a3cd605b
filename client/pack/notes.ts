import type { OwnNote, PackData } from '#contract/pack.ts';
import type { Language } from '../words/language.ts';
import { button, html } from './dom.ts';
import { packWordsIn } from './words.ts';

interface Settings {
  readonly language: Language;
  /** Shows the line that a note is about, by its id. */
  readonly onShow: (edge: string) => void;
}

/** What whoever made the pack has remarked, in their order; nothing where they have not. */
export function ownNotes({ notes, edges }: PackData, { language, onShow }: Settings): readonly Node[] {
  const words = packWordsIn(language);
  if (notes.length === 0) return [];
  const about = ({ said_zh, said_en, edge }: OwnNote) => {
    const said = language === 'zh' ? said_zh : said_en;
    return edge !== null && edges.some(({ id }) => id === edge)
      ? button(said, () => onShow(edge), { class: 'said' })
      : html('span', { class: 'said' }, said);
  };
  const items = notes.map((note) => html('li', {}, about(note), html('p', {}, note.text)));
  return [
    html('h2', {}, words.notes),
    html('p', { class: 'quiet' }, words.notesWhose),
    html('ol', {}, ...items),
  ];
}
