import { type FormEvent, useState } from 'react';
import { anchorTerms } from '#contract/anchor-terms.ts';
import type { StoredPart } from '#contract/writing.ts';
import { useLanguage } from '../components/explorer-context.ts';
import type { PassageRange } from '../model/reading-state.ts';
import { BasisChoice } from './BasisChoice.tsx';
import { isAsked, quotationsOf, type Resting, subjectClause } from './basis.ts';
import { type End, glossFrom, type Joining, joining } from './draft.ts';
import { FactFields, furtherOf, sentOfStatement } from './FactFields.tsx';
import { FormTools } from './FormTools.tsx';
import { Outcome } from './Outcome.tsx';
import { type Lines, sentenceAround, spanning, textAt } from './places.ts';
import { Quotation } from './Quotation.tsx';
import { useSaving } from './use-saving.ts';
import { useAnnotateWords, type Writing } from './use-writing.ts';

interface Props {
  readonly report: string;
  readonly writing: Writing;
  readonly lines: Lines;
  readonly from: End;
  readonly to: End;
  /** What is being changed; null for something new. */
  readonly edited: StoredPart | null;
  readonly onDone: () => void;
}

/** What two ends have to do with each other, in which words, and what that rests on. */
export function StatementForm({ report, writing, lines, from, to, edited, onDone }: Props) {
  const words = useAnnotateWords();
  const language = useLanguage();
  const { draft, vocabulary, write } = writing;
  const offered = joining(vocabulary, from.label, to.label);
  const known = offered.find(({ type, isTurned }) => type.name === edited?.fields.type && !isTurned);
  const [chosen, setChosen] = useState<Joining | null>(
    known ?? (offered.length === 1 ? (offered[0] ?? null) : null),
  );
  const [quotation, setQuotation] = useState(() => firstQuotation(lines, edited, from, to));
  const [resting, setResting] = useState<Resting>({ basis: null, why: edited?.fields.why ?? '' });
  const [gloss, setGloss] = useState<string | null>(edited?.fields[`gloss_${language}`] ?? null);
  const [further, setFurther] = useState(() => furtherOf(edited));
  const { saving, save } = useSaving(writing, onDone);
  const subject = chosen?.isTurned ? to : from;
  const object = chosen?.isTurned ? from : to;
  const isOpen = quotation !== null && isAsked(draft, lines, subject.id, quotation);
  const clause = quotation === null ? null : subjectClause(draft, lines, subject, quotation);
  const basis = isOpen ? resting.basis : 'explicit';
  const template = (language === 'zh' ? chosen?.type.gloss_zh : chosen?.type.gloss_en) ?? '';
  const plain = glossFrom(template, subject.name, object.name);
  const roles = vocabulary.roles.filter(({ type }) => type === chosen?.type.name);
  const isWhole = roles.every(({ name, required }) => !required || further.roles[name]);
  if (offered.length === 0) return <p role="status">{words.noType}</p>;
  const send = (tag: string | undefined) => {
    if (chosen === null || quotation === null || basis === null) return;
    const terms = anchorTerms(textAt(lines, quotation), [subject.name, object.name]);
    const fields = {
      ...{ type: chosen.type.name, from: subject.id, to: object.id, basis },
      ...sentOfStatement(further, roles),
      ...(basis === 'inferred' ? { why: resting.why } : {}),
      ...(gloss === null || gloss === plain ? {} : { [`gloss_${language}`]: gloss }),
      quotations: quotationsOf(quotation, basis, clause, terms),
    };
    void save(edited?.id ?? null, () =>
      edited === null
        ? write('createStatement', { id: report, ...fields })
        : write('changeStatement', { id: report, fact: edited.id, if_match: tag ?? edited.tag, ...fields }),
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(undefined);
  };
  return (
    <form className="fact-form" onSubmit={submit} aria-label={words.says}>
      <fieldset className="types">
        <legend>{words.says}</legend>
        {offered.map((each, index) => (
          <label key={`${each.type.name} ${each.isTurned}`} className="check">
            <input
              type="radio"
              name="type"
              // biome-ignore lint/a11y/noAutofocus: the next thing to be said; the person has just chosen the other end.
              autoFocus={index === 0}
              checked={chosen?.type === each.type && chosen.isTurned === each.isTurned}
              onChange={() => setChosen(each)}
            />
            <TypeName joining={each} from={from.name} to={to.name} />
          </label>
        ))}
      </fieldset>
      {quotation !== null && <Quotation lines={lines} place={quotation} onChange={setQuotation} />}
      {isOpen && <BasisChoice {...{ lines, resting, clause }} onChange={setResting} />}
      <label className="field">
        {words.gloss}
        <input value={gloss ?? plain} onChange={({ target }) => setGloss(target.value)} />
      </label>
      <FactFields {...{ writing, roles, further }} isStatement onChange={setFurther} />
      <Outcome
        {...{ saving, writing }}
        mine={gloss ?? plain}
        onTheirs={onDone}
        onMine={() => send(saving.type === 'conflict' ? saving.theirs?.tag : undefined)}
      />
      <FormTools
        save={edited === null ? words.save : words.saveChange}
        isReady={
          chosen !== null && isWhole && basis !== null && quotation !== null && saving.type !== 'running'
        }
        onCancel={onDone}
      />
    </form>
  );
}

function TypeName({ joining: { type, isTurned }, from, to }: { joining: Joining; from: string; to: string }) {
  const language = useLanguage();
  const template = language === 'zh' ? type.gloss_zh : type.gloss_en;
  return isTurned ? glossFrom(template, to, from) : glossFrom(template, from, to);
}

/** What was quoted before, else the sentence where the ends were pointed at. */
function firstQuotation(lines: Lines, edited: StoredPart | null, from: End, to: End): PassageRange | null {
  const said = edited?.quotations.find(({ role }) => role === 'words');
  if (said !== undefined) return { passage: said.passage, start: said.start, end: said.end };
  const pointed = to.place ?? from.place;
  if (pointed === null) return null;
  const sentence = sentenceAround(lines, pointed);
  const first = from.place === null ? null : sentenceAround(lines, from.place);
  return first !== null && first.start === sentence.start ? spanning(sentence, first) : sentence;
}
