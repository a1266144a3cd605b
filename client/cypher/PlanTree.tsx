import { grouped } from '../words/language.ts';
import type { PlanStep } from './protocol.ts';
import { useCypherWords } from './use-cypher-words.ts';

/** A plan as a tree: each step in the one that takes its rows. After PROFILE with rows and accesses. */
export function PlanTree({ plan }: { readonly plan: PlanStep }) {
  const words = useCypherWords();
  const total = hitsBelow(plan);
  const isProfiled = plan.rows !== undefined || plan.dbHits !== undefined;
  return (
    <div className="plan">
      <p className="quiet">
        {words.planIntro} {isProfiled && words.planTotal(total)}
      </p>
      <ul aria-label={words.explain}>
        <Step step={plan} total={total} />
      </ul>
    </div>
  );
}

function Step({ step, total }: { readonly step: PlanStep; readonly total: number }) {
  const words = useCypherWords();
  const details = argument(step, 'Details');
  const estimated = step.arguments.EstimatedRows;
  return (
    <li>
      <div className="plan-step">
        <code>{step.operatorType.replace(/@.*$/, '')}</code>
        <span className="number">
          {step.rows !== undefined && `${grouped(step.rows)} ${words.planRows} · `}
          {typeof estimated === 'number' && `${words.planEstimated} ${rounded(estimated)}`}
          {step.dbHits !== undefined && ` · ${grouped(step.dbHits)} ${words.planHits}`}
        </span>
        {details !== '' && <span className="plan-details">{details}</span>}
        {step.dbHits !== undefined && total > 0 && (
          <meter min={0} max={total} value={step.dbHits} aria-label={words.planHits} />
        )}
      </div>
      {step.children.length > 0 && (
        <ul>
          {step.children.map((child, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan's steps never change place.
            <Step key={index} step={child} total={total} />
          ))}
        </ul>
      )}
    </li>
  );
}

const hitsBelow = (step: PlanStep): number =>
  step.children.reduce((sum, child) => sum + hitsBelow(child), step.dbHits ?? 0);

function argument(step: PlanStep, name: string): string {
  const value = step.arguments[name];
  return typeof value === 'string' ? value : '';
}

const rounded = (rows: number) => (rows < 10 ? String(Math.round(rows * 10) / 10) : grouped(rows));
