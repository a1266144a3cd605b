import { useEffect, useMemo, useRef, useState } from 'react';
import { isNumber } from '#contract/figure-guess.ts';
import type { StoredPart } from '#contract/writing.ts';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';
import '../styles/annotate.css';
import { type End, lastNamed, namedIn, nameOfEntity, standsIn, surely } from './draft.ts';
import { EndPicker } from './EndPicker.tsx';
import { FactsWritten } from './FactsWritten.tsx';
import { FigureForm } from './FigureForm.tsx';
import { Head } from './Head.tsx';
import { isWithin, type Lines, linesOf, sentenceAround, textAt } from './places.ts';
import { StatementForm } from './StatementForm.tsx';
import { useClicks } from './use-clicks.ts';
import { useAnnotateWords, useWriting, type Writing } from './use-writing.ts';

/** Writes down what the report says, beside its words. */
export function Annotate({ report }: { readonly report: string }) {
  const words = useAnnotateWords();
  const writing = useWriting(report);
  return (
    <section className="annotate" aria-label={words.panel}>
      {writing !== null && <Panel report={report} writing={writing} />}
    </section>
  );
}

const NO_ENDS = { from: null, to: null } as const;
interface Ends {
  readonly from: End | null;
  readonly to: End | null;
}

function Panel({ report, writing }: { readonly report: string; readonly writing: Writing }) {
  const words = useAnnotateWords();
  const { markWords } = useActions();
  const { draft, write } = writing;
  const lines = useMemo(() => linesOf(draft.text), [draft.text]);
  const [ends, setEnds] = useState<Ends>(NO_ENDS);
  const [picked, setPicked] = useState<PassageRange | null>(null);
  const [figure, setFigure] = useState<PassageRange | null>(null);
  const [edited, setEdited] = useState<StoredPart | null>(null);
  const last = useRef<PassageRange | null>(null);
  const open = ends.from === null ? 'from' : ends.to === null ? 'to' : null;
  const take = (end: End) => {
    setPicked(null);
    if (open !== null) setEnds({ ...ends, [open]: end });
    if (end.place !== null && !isMentioned(draft.mentions, end, end.place))
      void write('createMention', { id: report, entity: end.id, ...placeOf(end.place) });
  };
  const pick = (place: PassageRange) => {
    last.current = place;
    const text = textAt(lines, place);
    const known = surely(draft, text);
    if (known === null && isNumber(text)) {
      setFigure(place);
      setEdited(null);
      setPicked(null);
    } else if (known !== null && open !== null) take(endOf(known, place));
    else setPicked(place);
  };
  useWhatIsPicked(pick);
  useClicks(draft, lines, (place) => markWords([place]));
  const done = () => {
    setEnds({ from: ends.from, to: null });
    setFigure(null);
    setEdited(null);
  };
  const begin = (fact: StoredPart) => {
    setEdited(fact);
    const said = fact.quotations.find(({ role }) => role === 'words');
    const isFigure = fact.fields.indicator !== undefined;
    setFigure(isFigure && said !== undefined ? { ...placeOf(said) } : null);
    if (isFigure) return;
    const end = (id: string | undefined): End | null => {
      const entity = draft.entities.find((each) => each.id === id);
      return entity === undefined ? null : endOf(entity, null);
    };
    setEnds({ from: end(fact.fields.from), to: end(fact.fields.to) });
  };
  return (
    <>
      <Head report={report} writing={writing} lines={lines} last={last.current} />
      {figure !== null ? (
        <FigureForm
          key={`${edited?.id} ${figure.passage} ${figure.start}`}
          {...{ report, writing, lines, edited }}
          about={whatItIsOf(writing, lines, figure, ends.from)}
          place={figure}
          onDone={done}
        />
      ) : (
        <>
          <div className="ends">
            {(['from', 'to'] as const).map((side) => (
              <EndPicker
                key={side}
                role={side === 'from' ? words.subject : words.object}
                end={ends[side]}
                picked={open === side ? picked : null}
                {...{ report, writing, lines }}
                onTake={take}
                onClear={() => setEnds({ ...ends, [side]: null })}
              />
            ))}
          </div>
          {ends.from !== null && ends.to !== null && (
            <StatementForm
              key={`${edited?.id} ${ends.from.id} ${ends.to.id}`}
              {...{ report, writing, lines, edited }}
              from={ends.from}
              to={ends.to}
              onDone={done}
            />
          )}
        </>
      )}
      <FactsWritten report={report} writing={writing} onChange={begin} />
    </>
  );
}

const placeOf = ({ passage, start, end }: PassageRange) => ({ passage, start, end });

const endOf = (entity: StoredPart, place: PassageRange | null): End => ({
  ...{ id: entity.id, label: entity.fields.label ?? '', name: nameOfEntity(entity), place },
});

const isMentioned = (mentions: readonly StoredPart[], { id }: End, place: PassageRange): boolean =>
  mentions.some(
    ({ fields }) =>
      fields.entity === id && fields.passage === place.passage && Number(fields.start) === place.start,
  );

/** What a figure is of: what was picked or is named in its sentence, else the organisation that was named last. */
function whatItIsOf(
  { draft, vocabulary }: Writing,
  lines: Lines,
  figure: PassageRange,
  picked: End | null,
): End | null {
  const sentence = sentenceAround(lines, figure);
  const isOrganisation = ({ fields }: StoredPart) =>
    vocabulary.labels.some(({ name, class: own }) => name === fields.label && own === 'organisation');
  const organisations = draft.entities.filter(isOrganisation);
  if (picked !== null && standsIn(draft, lines, picked.id, sentence)) return picked;
  const here = namedIn(organisations, lines, figure.passage).find(({ place }) => isWithin(place, sentence));
  const named = here ?? lastNamed(organisations, lines, figure);
  return named === null ? picked : endOf(named.entity, null);
}

/** Tells of words that are selected, once for each selection. */
function useWhatIsPicked(onPick: (place: PassageRange) => void): void {
  const picked = useExplorer((state) => state.reading.picked);
  const seen = useRef(picked);
  useEffect(() => {
    const [place] = picked?.words ?? [];
    if (picked === seen.current || place === undefined) return;
    seen.current = picked;
    onPick(place);
  });
}
