import { svg } from './dom.ts';

/** What ends a line: a full head, or a hollow one for what is only planned. */
export function arrows() {
  const arrow = (id: string) =>
    svg(
      'marker',
      {
        id,
        viewBox: '0 0 10 10',
        refX: 2,
        refY: 5,
        markerWidth: 11,
        markerHeight: 11,
        orient: 'auto',
        markerUnits: 'userSpaceOnUse',
      },
      svg('path', { class: id === 'hollow' ? 'arrow arrow-hollow' : 'arrow', d: 'M0 0 10 5 0 10Z' }),
    );
  return svg('defs', {}, arrow('full'), arrow('hollow'));
}
