import { useState } from 'react';
import { Added } from './Added.tsx';
import { Description } from './Description.tsx';
import { ENCODINGS } from './decode.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { kept, type Paragraph, proposed } from './paragraphs.ts';
import { readFile } from './read-file.ts';
import { isWrapped, paragraphsOf } from './unwrap.ts';
import { useAddWords } from './use-add-words.ts';
import type { Taken } from './what-was-read.ts';

interface Props {
  readonly taken: Taken;
  readonly onAgain: () => void;
  readonly onRead: (taken: Taken) => void;
}

/** What was read, to be looked over, mended and described before it is sent. */
export function Proposal({ taken, onAgain, onRead }: Props) {
  const words = useAddWords();
  const plain = taken.read.plain;
  const [isUnwrapped, setUnwrapped] = useState(() => plain !== null && isWrapped(plain.text));
  const [paragraphs, setParagraphs] = useState(() => read(taken, isUnwrapped));
  const unwrap = (isOn: boolean) => {
    setUnwrapped(isOn);
    setParagraphs(read(taken, isOn));
  };
  const [added, setAdded] = useState<string | null>(null);
  const whole = kept(paragraphs);
  if (added !== null) return <Added report={added} onAgain={onAgain} />;
  return (
    <>
      <p className="proposal-tools">
        <button type="button" onClick={onAgain}>
          {words.again}
        </button>
        <EncodingChoice taken={taken} onRead={onRead} />
        {plain !== null && (
          <label className="check">
            <input type="checkbox" checked={isUnwrapped} onChange={({ target }) => unwrap(target.checked)} />
            {words.unwrap}
          </label>
        )}
        <span className="quiet" role="status">
          {words.size(
            whole.length,
            whole.reduce((sum, { text }) => sum + [...text].length, 0),
          )}
        </span>
      </p>
      <Description paragraphs={paragraphs} onAdded={setAdded} />
      <Paragraphs paragraphs={paragraphs} onChange={setParagraphs} />
    </>
  );
}

function read({ read: { plain, lines } }: Taken, isUnwrapped: boolean): readonly Paragraph[] {
  if (plain === null) return proposed(lines);
  const texts = paragraphsOf(plain.text, isUnwrapped);
  return proposed(texts.map((text) => ({ text, kind: null, page: null, isFurniture: false })));
}

/** How the file's bytes were read: shown, and another chosen where it looks wrong. */
function EncodingChoice({ taken, onRead }: Pick<Props, 'taken' | 'onRead'>) {
  const words = useAddWords();
  const { bytes, read } = taken;
  const [current, ...others] = read.plain?.encodings ?? [];
  if (bytes === null || current === undefined) return null;
  const choose = async (name: string) => {
    const encoding = ENCODINGS.find((each) => each === name) ?? null;
    const again = await readFile({ form: 'text', bytes, encoding });
    if (again.problem === null) onRead({ serial: Date.now(), bytes, read: again });
  };
  return (
    <label>
      {words.encoding}{' '}
      <select value={current} onChange={({ target }) => void choose(target.value)}>
        {[current, ...others].map((encoding) => (
          <option key={encoding}>{encoding}</option>
        ))}
      </select>
    </label>
  );
}
