import { useState } from 'react';
import { IMPORT_FORMATS, type ImportAnswer, type ImportFormat } from '#contract/importing.ts';
import type { ApiError } from '../api/api-error.ts';
import { useActions, useLanguage } from '../components/explorer-context.ts';
import { FileButton } from '../components/FileButton.tsx';
import '../styles/annotate.css';
import { base64 } from '../browser/base64.ts';
import { importWordsIn } from '../words/import-words.ts';
import { Imported } from './Imported.tsx';
import { type Naming, WordsAsked } from './WordsAsked.tsx';

interface Props {
  readonly report: string;
}

/** What was said of a file. */
type Asked =
  | { readonly type: 'waiting' | 'asking' | 'empty' }
  | { readonly type: 'failed'; readonly error: ApiError }
  | { readonly type: 'told'; readonly answer: ImportAnswer };

const NAMED_NOTHING: Naming = { names: {}, columns: {} };
const isFormat = (value: string): value is ImportFormat => IMPORT_FORMATS.some((each) => each === value);

/** Takes in a file of another tool: what fits is said first. */
export function ImportFile({ report }: Props) {
  const language = useLanguage();
  const words = importWordsIn(language);
  const { send, readReportAnew } = useActions();
  const [format, setFormat] = useState<ImportFormat>('sheet');
  const [file, setFile] = useState('');
  const [naming, setNaming] = useState(NAMED_NOTHING);
  const [asked, setAsked] = useState<Asked>({ type: 'waiting' });
  const ask = async (given: string, said: Naming, dry: boolean, of = format) => {
    setAsked({ type: 'asking' });
    const answer = await send('importFile', { format: of, report, file: given, dry, ...said });
    if (answer.type === 'failed') setAsked({ type: 'failed', error: answer.error });
    else if (answer.type === 'loaded') {
      setAsked({ type: 'told', answer: answer.value });
      if (!dry) readReportAnew(report);
    }
  };
  const open = async (chosen: File) => {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    if (bytes.length === 0) return setAsked({ type: 'empty' });
    const of = formatOf(chosen.name) ?? format;
    const given = base64(bytes);
    setFormat(of);
    setFile(given);
    setNaming(NAMED_NOTHING);
    return ask(given, NAMED_NOTHING, true, of);
  };
  return (
    <section className="annotate" aria-label={words.panel}>
      <p className="quiet">{words.how}</p>
      <p className="import-file">
        <label className="field">
          {words.format}
          <select value={format} onChange={({ target }) => isFormat(target.value) && setFormat(target.value)}>
            {IMPORT_FORMATS.map((each) => (
              <option key={each} value={each}>
                {words.formats[each]}
              </option>
            ))}
          </select>
        </label>
        <FileButton name={words.choose} accept="" onFile={(chosen) => void open(chosen)} />
      </p>
      {asked.type === 'asking' && <p role="status">{words.asking}</p>}
      {asked.type === 'empty' && (
        <p className="failed" role="alert">
          {words.empty}
        </p>
      )}
      {asked.type === 'failed' && (
        <p className="failed" role="alert">
          {asked.error.said[language]}
        </p>
      )}
      {asked.type === 'told' && (
        <>
          <Imported answer={asked.answer} />
          {asked.answer.change === null && (
            <WordsAsked
              answer={asked.answer}
              naming={naming}
              onName={setNaming}
              onAgain={() => void ask(file, naming, true)}
              onTake={() => void ask(file, naming, false)}
            />
          )}
        </>
      )}
    </section>
  );
}

const ENDINGS: readonly (readonly [RegExp, ImportFormat])[] = [
  [/\.(xlsx|csv)$/i, 'sheet'],
  [/\.ann$/i, 'brat'],
  [/\.tsv$/i, 'webanno'],
  [/\.jsonl$/i, 'doccano'],
  [/\.jsonld$/i, 'web-annotation'],
];

/** What an ending says for sure; `.json` and `.zip` are of several. */
const formatOf = (name: string): ImportFormat | null =>
  ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;
