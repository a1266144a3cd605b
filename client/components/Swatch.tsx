import { tintOf } from '../theme/palette.ts';
import { shapeOf } from '../theme/shapes.ts';
import type { EdgeManner } from '../words/vocabulary.ts';
import { useBrightness } from './use-brightness.ts';

/** A label's shape and colours, as on the canvas. Says nothing by itself: it stands beside the label's name. */
export function NodeSwatch({ label }: { readonly label: string }) {
  const tint = tintOf(label, { brightness: useBrightness() });
  const shape = shapeOf(label);
  return (
    <svg className="swatch" viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={shape.legend}
        fill={tint.fill}
        stroke={tint.line}
        strokeWidth={shape.border === 'double' ? 2.4 : 2}
        strokeDasharray={shape.border === 'dashed' ? '3 2' : undefined}
        strokeLinejoin="round"
      />
    </svg>
  );
}

const DASHES: Readonly<Record<EdgeManner, string | undefined>> = {
  explicit: undefined,
  ellipsis: '12 5',
  inferred: '1 5',
  planned: undefined,
  negated: undefined,
};

/** A manner's line, as on the canvas. */
export function EdgeSwatch({ manner }: { readonly manner: EdgeManner }) {
  if (manner === 'planned') {
    return (
      <svg className="swatch swatch-line" viewBox="0 0 36 24" aria-hidden="true">
        <path d="M2 10H30M2 14H30M34 12 28 7V17Z" fill="none" stroke="currentColor" strokeWidth="1.3" />
      </svg>
    );
  }
  return (
    <svg className="swatch swatch-line" viewBox="0 0 36 24" aria-hidden="true">
      <path
        d="M2 12H28"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.4"
        strokeLinecap={manner === 'inferred' ? 'round' : 'butt'}
        strokeDasharray={DASHES[manner]}
      />
      <path d="M35 12 28 7.5V16.5Z" fill="currentColor" />
      {manner === 'negated' && <path d="M11 6 19 18M19 6 11 18" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}
