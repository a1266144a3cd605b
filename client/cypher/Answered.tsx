import { lazy, Suspense, useMemo, useState } from 'react';
import { Empty } from '../components/Waiting.tsx';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { TextRange } from '../editor/text-range.ts';
import type { CypherWords } from '../words/cypher-words.ts';
import { AnswerExport } from './AnswerExport.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { pictureOf } from './load-picture.ts';
import { PathNote } from './PathNote.tsx';
import { PlanTree } from './PlanTree.tsx';
import type { AnswerBody } from './protocol.ts';
import { RawJson } from './RawJson.tsx';
import { Remarks } from './Remarks.tsx';
import type { Run } from './run.ts';
import { type Drawable, drawableOf } from './targets.ts';
import { useCypherWords } from './use-cypher-words.ts';
import { cellsOf } from './values.ts';

const AnswerPicture = lazy(async () => ({
  default: (await import('../canvas/AnswerPicture.tsx')).AnswerPicture,
}));

interface Props {
  readonly run: Run & { readonly type: 'answered' };
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
}

type Form = 'picture' | 'table' | 'plan' | 'json';

/** An answer: how much and how long, and the answer as a table, a picture, a plan or JSON. */
export function Answered({ run, vocabulary, onFix }: Props) {
  const words = useCypherWords();
  const { answer, asked } = run;
  const rows = answer.data.values;
  const plan = answer.profiledQueryPlan ?? answer.queryPlan;
  const drawable = useMemo(() => drawableOf(answer.data.values.map(cellsOf)), [answer]);
  const isDrawn = drawable.nodes.length + drawable.looseEdges.length > 0;
  const forms: readonly Form[] = [
    ...(isDrawn ? ['picture' as const] : []),
    ...(asked.mode === 'explain' ? [] : ['table' as const]),
    ...(plan === undefined ? [] : ['plan' as const]),
    ...(asked.mode === 'explain' ? [] : ['json' as const]),
  ];
  const [wanted, setForm] = useState<Form | null>(null);
  const first = plan === undefined ? firstForm(answer, drawable) : 'plan';
  const form = wanted !== null && forms.includes(wanted) ? wanted : first;
  const said = saidOf(run, words);
  return (
    <div className="answered">
      <div className="answer-head">
        <strong>{said}</strong>
        {forms.length > 1 && <Forms forms={forms} form={form} setForm={setForm} />}
        {form !== 'plan' && <AnswerExport answer={answer} drawable={drawable} />}
      </div>
      {answer.truncated && <p className="cut">{cutText(answer, words)}</p>}
      <PathNote answer={answer} vocabulary={vocabulary} />
      <Remarks remarks={answer.notifications} text={asked.text} vocabulary={vocabulary} onFix={onFix} />
      {form === 'picture' && (
        <Suspense fallback={<p className="quiet waiting">{words.running}</p>}>
          <AnswerPicture key={run.id} load={pictureOf(drawable)} />
        </Suspense>
      )}
      {form === 'table' &&
        (rows.length === 0 ? (
          <Empty what={words.noRows} next={words.noRowsNext} />
        ) : (
          <AnswerTable key={run.id} fields={answer.data.fields} rows={rows} />
        ))}
      {form === 'plan' && plan && <PlanTree plan={plan} />}
      {form === 'json' && <RawJson answer={answer} />}
    </div>
  );
}

/** How much, in how long: also what is spoken. */
export const saidOf = ({ asked, answer, ms }: Props['run'], words: CypherWords): string =>
  asked.mode === 'explain' ? words.planned(ms) : words.summary(answer.data.values.length, ms);

/** A picture first where it shows all of an answer: nodes, lines and paths; the rest is read in a table. */
function firstForm(answer: AnswerBody, { nodes, looseEdges, left }: Drawable): Form {
  const isWhole = nodes.length + looseEdges.length > 0 && left.nodes + left.edges === 0;
  const isGraph = answer.data.values.every((row) =>
    cellsOf(row).every(({ $type }) => GRAPH_TYPES.includes($type)),
  );
  return isWhole && isGraph ? 'picture' : 'table';
}

const GRAPH_TYPES: readonly string[] = ['Node', 'Relationship', 'Path', 'Null'];

function cutText({ limit }: AnswerBody, words: CypherWords): string {
  if (limit?.bytes !== undefined) return words.cutBytes(limit.bytes);
  return words.cutRows(limit?.rows ?? 0);
}

function Forms({
  forms,
  form,
  setForm,
}: {
  readonly forms: readonly Form[];
  readonly form: Form;
  readonly setForm: (form: Form) => void;
}) {
  const words = useCypherWords();
  const names = {
    picture: words.formPicture,
    table: words.formTable,
    plan: words.formPlan,
    json: words.formJson,
  };
  return (
    <fieldset className="forms">
      <legend className="unseen">{words.forms}</legend>
      {forms.map((each) => (
        <button key={each} type="button" aria-pressed={each === form} onClick={() => setForm(each)}>
          {names[each]}
        </button>
      ))}
    </fieldset>
  );
}
