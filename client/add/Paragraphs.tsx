import { type KeyboardEvent, useRef, useState } from 'react';
import { PassageKind } from '#contract/model.ts';
import { changed, merged, type Paragraph, split } from './paragraphs.ts';
import { useAddWords } from './use-add-words.ts';

interface Props {
  readonly paragraphs: readonly Paragraph[];
  readonly onChange: (paragraphs: readonly Paragraph[]) => void;
}

/** More boxes at once than this nobody looks over. */
const STEP = 150;
const KINDS = PassageKind.options;

/** The report's paragraphs as they will be cited, each to be split, joined, named or cut away. */
export function Paragraphs({ paragraphs, onChange }: Props) {
  const words = useAddWords();
  const [shown, setShown] = useState(STEP);
  const numbers = numbered(paragraphs);
  return (
    <section aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <p className="quiet">{words.previewHelp}</p>
      <ol className="proposed">
        {paragraphs.slice(0, shown).map((paragraph) => (
          <Row
            key={paragraph.key}
            paragraph={paragraph}
            number={numbers.get(paragraph.key) ?? 0}
            all={paragraphs}
            onChange={onChange}
          />
        ))}
      </ol>
      {paragraphs.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {words.more(Math.min(STEP, paragraphs.length - shown))}
        </button>
      )}
    </section>
  );
}

/** As they will be counted: what is cut away has no number. */
function numbered(paragraphs: readonly Paragraph[]): ReadonlyMap<number, number> {
  return new Map(paragraphs.filter(({ isCut }) => !isCut).map(({ key }, index) => [key, index + 1]));
}

interface RowProps extends Pick<Props, 'onChange'> {
  readonly paragraph: Paragraph;
  readonly number: number;
  readonly all: readonly Paragraph[];
}

function Row({ paragraph, number, all, onChange }: RowProps) {
  const words = useAddWords();
  const { key, text, kind, page, isCut } = paragraph;
  const area = useRef<HTMLTextAreaElement>(null);
  const splitHere = () => onChange(split(all, key, area.current?.selectionStart ?? 0));
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      splitHere();
    } else if (event.key === 'Backspace' && selectionStart === 0 && selectionEnd === 0) {
      event.preventDefault();
      onChange(merged(all, key));
    }
  };
  return (
    <li className={isCut ? 'is-cut' : `kind-${kind}`}>
      <p className="proposed-tools">
        <span className="number">{isCut ? '' : number}</span>
        <select
          className="chip"
          aria-label={words.kindOf(number)}
          value={kind}
          disabled={isCut}
          onChange={({ target }) => onChange(changed(all, key, { kind: PassageKind.parse(target.value) }))}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {words.kind[each]}
            </option>
          ))}
        </select>
        {page !== null && <span className="quiet">{words.page(page)}</span>}
        <button type="button" className="link" onClick={() => onChange(changed(all, key, { isCut: !isCut }))}>
          {isCut ? words.putBack : words.cut}
        </button>
        {!isCut && (
          <>
            <button type="button" className="link" onClick={() => onChange(merged(all, key))}>
              {words.merge}
            </button>
            <button type="button" className="link" onClick={splitHere}>
              {words.split}
            </button>
          </>
        )}
      </p>
      <textarea
        ref={area}
        aria-label={words.paragraph(number)}
        value={text}
        rows={Math.min(12, Math.ceil([...text].length / 36))}
        disabled={isCut}
        onChange={({ target }) => onChange(changed(all, key, { text: target.value }))}
        onKeyDown={press}
      />
    </li>
  );
}
