import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { EdgeSwatch } from '../components/Swatch.tsx';
import { walkButtons } from '../components/walk-buttons.ts';
import { MANNER_NAMES, mannerOf } from '../words/vocabulary.ts';
import { type MarginNote, noteText } from './margin-notes.ts';
import { useReaderWords } from './use-reader.ts';

interface Props {
  /** The paragraph's number. */
  readonly of: string;
  readonly notes: readonly MarginNote[];
  /** So many have room beside the paragraph. */
  readonly fitting: number;
  readonly isOpen: boolean;
  /** Ids of the facts that are looked at elsewhere. */
  readonly lit: ReadonlySet<string>;
  readonly active: string | null;
  readonly onOpen: (isOpen: boolean) => void;
  /** A note is pointed at or has the focus; null when none does any more. */
  readonly onGlance: (note: MarginNote | null) => void;
}

/** What a paragraph says, fact by fact, in the margin beside it; where the margin has no width, below it once it is opened. */
export function MarginNotes({ of, notes, fitting, isOpen, lit, active, onOpen, onGlance }: Props) {
  const words = useReaderWords();
  const shown = notes.filter(({ fact }, at) => isOpen || at < fitting || fact.id === active);
  const more = notes.length - Math.min(notes.length, fitting);
  const isHiddenLit = notes.some((note) => lit.has(note.fact.id) && !shown.includes(note));
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <div
      className="margin-notes"
      data-open={isOpen}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={words.factsOfPassage(of, notes.length)}
      onKeyDown={walkButtons}
      onPointerLeave={() => onGlance(null)}
      onBlur={() => onGlance(null)}
    >
      {shown.map((note) => (
        <Note
          key={note.fact.id}
          note={note}
          isFirst={note === first}
          isLit={lit.has(note.fact.id)}
          isActive={note.fact.id === active}
          onGlance={onGlance}
        />
      ))}
      {more > 0 && (
        <button
          type="button"
          className="more-notes"
          tabIndex={-1}
          aria-expanded={isOpen}
          data-lit={isHiddenLit}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? words.fewerNotes : words.moreNotes(more)}
        </button>
      )}
    </div>
  );
}

interface NoteProps extends Pick<Props, 'onGlance'> {
  readonly note: MarginNote;
  readonly isFirst: boolean;
  readonly isLit: boolean;
  readonly isActive: boolean;
}

function Note({ note, isFirst, isLit, isActive, onGlance }: NoteProps) {
  const language = useLanguage();
  const { selectEdge, listFacts } = useActions();
  const { fact, parts } = note;
  const isDrawn = useExplorer(({ edges }) => fact.edge !== null && edges.has(fact.edge));
  const choose = () => {
    if (isDrawn && fact.edge !== null) selectEdge(fact.edge, fact.id);
    else listFacts([fact.id]);
  };
  const manner = mannerOf(fact);
  const [from, relation, to] = noteText(note, language);
  return (
    <button
      type="button"
      className="margin-note"
      data-fact={fact.id}
      data-lit={isLit}
      tabIndex={isFirst ? 0 : -1}
      aria-current={isActive ? 'true' : undefined}
      title={language === 'zh' ? fact.gloss_zh : fact.gloss_en}
      onClick={choose}
      onPointerEnter={() => onGlance(note)}
      onFocus={() => onGlance(note)}
    >
      {parts !== null && <EdgeSwatch manner={manner} />}
      <span>
        <span>{from}</span> {relation && <span className="verb">{relation}</span>} {to && <span>{to}</span>}
        <span className="unseen">{` · ${MANNER_NAMES[manner][language]}`}</span>
      </span>
    </button>
  );
}
