import type { Figure } from '#contract/evidence.ts';
import { beforeAndAfter } from './compare-figures.ts';

const HALF = 40;
const HEIGHT = 12;

/**
 * A change as a bar: to the left of the middle it falls, to the right it rises, the whole half is 100 %; a bar that goes
 * further is cut and says so by a notch. Before and after are two bars on one scale. The words beside it say the same.
 */
export function ChangeBar({ figure }: { readonly figure: Figure }) {
  const step = beforeAndAfter(figure);
  if (step !== undefined) return <StepBars {...step} />;
  if (figure.direction === 'none' || figure.unit !== 'percent') return null;
  const length = Math.min(1, Number(figure.value) / 100) * HALF;
  const isDown = figure.direction === 'down';
  const isCut = Number(figure.value) > 100;
  return (
    <svg className="change-bar" viewBox={`0 0 ${2 * HALF} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${HALF} 0V${HEIGHT}`} className="axis" />
      <rect
        x={isDown ? HALF - length : HALF}
        y="2.5"
        width={length}
        height={HEIGHT - 5}
        className={figure.plan ? 'bar planned' : 'bar'}
      />
      {isCut && (
        <path
          d={`M${2 * HALF - 11} 12 ${2 * HALF - 7} 0M${2 * HALF - 7} 12 ${2 * HALF - 3} 0`}
          className="notch"
        />
      )}
    </svg>
  );
}

function StepBars({ before, after }: { readonly before: number; readonly after: number }) {
  const most = Math.max(before, after);
  return (
    <svg className="change-bar" viewBox={`0 0 ${2 * HALF} ${HEIGHT}`} aria-hidden="true">
      <rect x="0" y="0" width={(before / most) * 2 * HALF} height="5" className="bar before" />
      <rect x="0" y="7" width={(after / most) * 2 * HALF} height="5" className="bar" />
    </svg>
  );
}
