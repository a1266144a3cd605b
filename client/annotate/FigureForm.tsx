import { type FormEvent, useState } from 'react';
import { anchorTerms } from '#contract/anchor-terms.ts';
import { guessFigure } from '#contract/figure-guess.ts';
import type { Vocabulary } from '#contract/vocabulary.ts';
import type { StoredPart } from '#contract/writing.ts';
import { useLanguage } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { BasisChoice } from './BasisChoice.tsx';
import { isAsked, quotationsOf, type Resting, subjectClause } from './basis.ts';
import { type End, nameOfEntity } from './draft.ts';
import { FactFields, furtherOf, sentOf } from './FactFields.tsx';
import { FormTools } from './FormTools.tsx';
import { Outcome } from './Outcome.tsx';
import { type Lines, lineOf, sentenceAround, textAt } from './places.ts';
import { Quotation } from './Quotation.tsx';
import { useSaving } from './use-saving.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  readonly report: string;
  readonly writing: Writing;
  readonly lines: Lines;
  /** The number. */
  readonly place: PassageRange;
  readonly about: End | null;
  /** What is being changed; null for something new. */
  readonly edited: StoredPart | null;
  readonly onDone: () => void;
}

const DIRECTIONS = ['none', 'up', 'down'] as const;

/** A figure: filled in as the words around the number suggest, to be looked over. */
export function FigureForm({ report, writing, lines, place, about, edited, onDone }: Props) {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { draft, vocabulary, write } = writing;
  const named = language === 'zh' ? ('name_zh' as const) : ('name_en' as const);
  const labelled = language === 'zh' ? ('label_zh' as const) : ('label_en' as const);
  const [figure, setFigure] = useState(() =>
    edited === null
      ? {
          ...guessFigure(lineOf(lines, place.passage), place, vocabulary),
          indicator: '',
          period: draft.report.fields.period ?? '',
          about: about?.id ?? '',
        }
      : figureOf(edited, vocabulary, labelled),
  );
  const [quotation, setQuotation] = useState(() => (edited === null ? sentenceAround(lines, place) : place));
  const [resting, setResting] = useState<Resting>({ basis: null, why: edited?.fields.why ?? '' });
  const [further, setFurther] = useState(() => furtherOf(edited));
  const { saving, save } = useSaving(writing, onDone);
  const set = (fields: Partial<typeof figure>) => setFigure({ ...figure, ...fields });
  const indicator = vocabulary.indicators.find(
    (each) => each[labelled] === figure.indicator || each.id === figure.indicator,
  );
  const isOpen = isAsked(draft, lines, figure.about, quotation);
  const clause = subjectClause(draft, lines, { id: figure.about, place: null }, quotation);
  const basis = isOpen ? resting.basis : 'explicit';
  const isReady = indicator !== undefined && basis !== null && figure.unit !== '' && figure.about !== '';
  const send = (tag: string | undefined) => {
    if (!isReady || basis === null || indicator === undefined) return;
    const { direction, comparison, period, value, unit, approx, as_written } = figure;
    const terms = anchorTerms(textAt(lines, quotation), [as_written]);
    // Of several things that it is of, the others stay.
    const others = (edited?.fields.about ?? '').split('|').slice(1);
    const fields = {
      ...{ indicator: indicator.id, value, unit, direction, approx, as_written, basis },
      about: [figure.about, ...others],
      comparison: comparison || null,
      period: period || null,
      ...(basis === 'inferred' ? { why: resting.why } : {}),
      ...sentOf(further),
      quotations: quotationsOf(quotation, basis, clause, terms),
    };
    void save(edited?.id ?? null, () =>
      edited === null
        ? write('createFigure', { id: report, ...fields })
        : write('changeFigure', { id: report, fact: edited.id, if_match: tag ?? edited.tag, ...fields }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(undefined);
  };
  return (
    <form className="fact-form" onSubmit={submit} aria-label={words.figure}>
      <div className="fields">
        <label className="field">
          {words.indicator}
          <input
            list="annotate-indicators"
            // biome-ignore lint/a11y/noAutofocus: the one thing that is not filled in; the person has just clicked the number.
            autoFocus
            value={figure.indicator}
            onChange={({ target }) => {
              const found = vocabulary.indicators.find((each) => each[labelled] === target.value);
              set({ indicator: target.value, ...(found && figure.unit === '' ? { unit: found.unit } : {}) });
            }}
          />
          <datalist id="annotate-indicators">
            {vocabulary.indicators.map((each) => (
              <option key={each.id} value={each[labelled]} />
            ))}
          </datalist>
        </label>
        <label className="field">
          {words.value}
          <input value={figure.value} onChange={({ target }) => set({ value: target.value })} />
        </label>
        <label className="field">
          {words.unit}
          <select value={figure.unit} onChange={({ target }) => set({ unit: target.value })}>
            <option value="" />
            {vocabulary.units.map((unit) => (
              <option key={unit.name} value={unit.name}>
                {unit[named]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.direction}
          <select
            value={figure.direction}
            onChange={({ target }) =>
              set({ direction: DIRECTIONS.find((each) => each === target.value) ?? 'none' })
            }
          >
            {DIRECTIONS.map((each) => (
              <option key={each} value={each}>
                {words.directions[each]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.comparison}
          <select value={figure.comparison} onChange={({ target }) => set({ comparison: target.value })}>
            <option value="">{words.none}</option>
            {vocabulary.comparisons.map((each) => (
              <option key={each.name} value={each.name}>
                {each[named]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.period}
          <input value={figure.period} onChange={({ target }) => set({ period: target.value })} />
        </label>
        <label className="field">
          {words.about}
          <select value={figure.about} onChange={({ target }) => set({ about: target.value })}>
            <option value="" />
            {draft.entities.map((entity) => (
              <option key={entity.id} value={entity.id}>
                {nameOfEntity(entity, language)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={figure.approx}
          onChange={({ target }) => set({ approx: target.checked })}
        />
        {words.approx}
      </label>
      <Quotation lines={lines} place={quotation} onChange={setQuotation} />
      {isOpen && <BasisChoice {...{ lines, resting, clause }} onChange={setResting} />}
      <FactFields {...{ writing, further }} roles={[]} isStatement={false} onChange={setFurther} />
      <Outcome
        {...{ saving, writing }}
        mine={figure.as_written}
        onTheirs={onDone}
        onMine={() => send(saving.type === 'conflict' ? saving.theirs?.tag : undefined)}
      />
      <FormTools
        save={edited === null ? words.save : words.saveChange}
        isReady={isReady && saving.type !== 'running'}
        onCancel={onDone}
      />
    </form>
  );
}

/** A figure as its form shows it. */
function figureOf({ fields }: StoredPart, { indicators }: Vocabulary, labelled: 'label_zh' | 'label_en') {
  const { value = '', unit = '', comparison = '', period = '', as_written = '', about = '' } = fields;
  return {
    ...{ value, unit, comparison, period, as_written },
    indicator: indicators.find(({ id }) => id === fields.indicator)?.[labelled] ?? fields.indicator ?? '',
    direction: DIRECTIONS.find((each) => each === fields.direction) ?? ('none' as const),
    approx: fields.approx === 'true',
    about: about.split('|')[0] ?? '',
  };
}
