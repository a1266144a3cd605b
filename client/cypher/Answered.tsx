import { useState } from 'react';
import { Empty } from '../components/Waiting.tsx';
import type { KnownNames } from '../editor/quick-fix.ts';
import type { TextRange } from '../editor/text-range.ts';
import type { CypherWords } from '../words/cypher-words.ts';
import { AnswerExport } from './AnswerExport.tsx';
import { AnswerTable } from './AnswerTable.tsx';
import { PathNote } from './PathNote.tsx';
import { PlanTree } from './PlanTree.tsx';
import type { AnswerBody } from './protocol.ts';
import { RawJson } from './RawJson.tsx';
import { Remarks } from './Remarks.tsx';
import type { Run } from './run.ts';
import { useCypherWords } from './use-cypher-words.ts';

interface Props {
  readonly run: Run & { readonly type: 'answered' };
  readonly vocabulary: KnownNames;
  readonly onFix: (range: TextRange, word: string) => void;
}

type Form = 'table' | 'plan' | 'json';

/** An answer: how much and how long, and the answer as a table, a picture, a plan or JSON. */
export function Answered({ run, vocabulary, onFix }: Props) {
  const words = useCypherWords();
  const { answer, asked } = run;
  const rows = answer.data.values;
  const plan = answer.profiledQueryPlan ?? answer.queryPlan;
  const forms: readonly Form[] = [
    ...(asked.mode === 'explain' ? [] : ['table' as const]),
    ...(plan === undefined ? [] : ['plan' as const]),
    ...(asked.mode === 'explain' ? [] : ['json' as const]),
  ];
  const [wanted, setForm] = useState<Form>(plan === undefined ? 'table' : 'plan');
  const form = forms.includes(wanted) ? wanted : (forms[0] ?? 'table');
  const said = saidOf(run, words);
  return (
    <div className="answered">
      <div className="answer-head">
        <strong>{said}</strong>
        {forms.length > 1 && <Forms forms={forms} form={form} setForm={setForm} />}
        {form !== 'plan' && <AnswerExport answer={answer} />}
      </div>
      {answer.truncated && <p className="cut">{cutText(answer, words)}</p>}
      <PathNote answer={answer} vocabulary={vocabulary} />
      <Remarks remarks={answer.notifications} text={asked.text} vocabulary={vocabulary} onFix={onFix} />
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
  const names = { table: words.formTable, plan: words.formPlan, json: words.formJson };
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
