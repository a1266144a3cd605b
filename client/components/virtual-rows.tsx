import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { usePrinting } from './use-printing.ts';

interface Options {
  readonly count: number;
  /** Pixels of a row, and of the heading that stays above them; measured rows may differ. */
  readonly height: number;
  /** Rows that are in the page above and below those in sight. */
  readonly around: number;
}

const REST = { above: 0, below: 0, measure: () => {}, goTo: () => {} };

/** Which rows of a table are in sight; only these and some around them are to be in the page. */
export function useVirtualRows({ count, height, around }: Options) {
  const box = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: around,
    // Rows are scrolled to below the heading, which lies over the top of the box.
    scrollPaddingEnd: height,
  });
  const isPrinted = usePrinting();
  const shown = virtual.getVirtualItems();
  if (isPrinted) return { ...REST, box, shown: Array.from({ length: count }, (_, index) => index) };
  return {
    /** The element that scrolls. */
    box,
    /** Places of the rows to be in the page. */
    shown: shown.map(({ index }) => index),
    above: shown[0]?.start ?? 0,
    below: virtual.getTotalSize() - (shown.at(-1)?.end ?? 0),
    /** Takes a row whose height is its own; it needs `data-index`. */
    measure: virtual.measureElement,
    /** Brings a row into sight and then into focus what `find` finds. */
    goTo(index: number, find: (box: HTMLElement) => HTMLElement | null) {
      const wanted = () => (box.current === null ? null : find(box.current));
      virtual.scrollToIndex(index);
      // A row that was away is in the page a frame later.
      if (wanted() === null) requestAnimationFrame(() => wanted()?.focus());
      else wanted()?.focus();
    },
  };
}

/** The rows above or below that are not in the page, as one of their height. */
export function RowsAway({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr>
      <td className="rows-away" colSpan={columns} style={{ height }} />
    </tr>
  );
}
