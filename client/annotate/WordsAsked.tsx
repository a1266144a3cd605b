import type { ImportAnswer } from '#contract/importing.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import { useLanguage } from '../components/explorer-context.ts';
import { importWordsIn } from '../words/import-words.ts';
import { useVocabulary } from './use-writing.ts';

/** What a person says of a file's words and columns. */
export interface Naming {
  readonly names: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

interface Props {
  readonly answer: ImportAnswer;
  readonly naming: Naming;
  readonly onName: (naming: Naming) => void;
  readonly onAgain: () => void;
  readonly onTake: () => void;
}

/** Asks what cannot be known: the words of the file that are not the vocabulary's, the columns of a sheet; then takes what fits. */
export function WordsAsked({ answer, naming, onName, onAgain, onTake }: Props) {
  const language = useLanguage();
  const words = importWordsIn(language);
  const vocabulary = useVocabulary();
  const { statements, figures, entities, mentions } = answer.fits;
  const asked = answer.unknown;
  const set = (of: keyof Naming, word: string, value: string) =>
    onName({ ...naming, [of]: { ...naming[of], [word]: value } });
  return (
    <>
      {asked.length > 0 && vocabulary !== undefined && (
        <fieldset className="fields">
          <legend>{words.unknown}</legend>
          {asked.map(({ sort, word }) => (
            <label key={`${sort} ${word}`} className="field">
              {word}
              <select
                value={naming.names[word] ?? ''}
                onChange={({ target }) => set('names', word, target.value)}
              >
                <option value="">{words.leaveOut}</option>
                {known(vocabulary, sort, language).map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
      )}
      {answer.columns.length > 0 && (
        <details>
          <summary>{words.columns}</summary>
          <div className="fields">
            {answer.columns.map(({ name, field }) => (
              <label key={name} className="field">
                {name}
                <select
                  value={naming.columns[name] ?? field ?? ''}
                  onChange={({ target }) => set('columns', name, target.value)}
                >
                  <option value="">{words.noColumn}</option>
                  {Object.entries(words.fields).map(([id, own]) => (
                    <option key={id} value={id}>
                      {own}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
        </details>
      )}
      <p className="form-tools">
        <button
          type="button"
          className="primary"
          disabled={statements + figures + entities + mentions === 0}
          onClick={onTake}
        >
          {words.take}
        </button>
        {(asked.length > 0 || answer.columns.length > 0) && (
          <button type="button" onClick={onAgain}>
            {words.again}
          </button>
        )}
      </p>
    </>
  );
}

type Sort = ImportAnswer['unknown'][number]['sort'];

function known(
  vocabulary: Vocabulary,
  sort: Sort,
  language: 'zh' | 'en',
): readonly { id: string; name: string }[] {
  const isZh = language === 'zh';
  switch (sort) {
    case 'label':
      return vocabulary.labels.map((each) => ({ id: each.name, name: isZh ? each.name_zh : each.name_en }));
    case 'unit':
      return vocabulary.units.map((each) => ({ id: each.name, name: isZh ? each.name_zh : each.name_en }));
    case 'type':
      return vocabulary.types.map((each) => ({ id: each.name, name: isZh ? each.verb_zh : each.verb_en }));
    case 'indicator':
      return vocabulary.indicators.map((each) => ({
        id: each.id,
        name: isZh ? each.label_zh : each.label_en,
      }));
  }
}
