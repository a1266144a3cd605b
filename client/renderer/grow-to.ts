import type { Point } from '../layout/layout.ts';
import type { Bounds } from './bounds.ts';

interface Growth {
  /** What was seen. */
  readonly before: Bounds;
  /** All that there is now, of which not everything can be seen. */
  readonly all: Bounds;
  readonly room: Point & { readonly width: number; readonly height: number };
  /** The farthest that can be read. */
  readonly least: number;
  readonly now: number;
}

/** As far back as can be read, with as much of what has come as there is room for beside what was seen. */
export function growTo({ before, all, room, least, now }: Growth): { zoom: number; pan: Point } {
  const zoom = Math.min(now, Math.max(least, Math.min(room.width / all.w, room.height / all.h)));
  const along = (start: number, size: number, from: number, length: number, middle: number) => {
    const wished = start + size / 2 - zoom * middle;
    // What was seen stays within: its beginning after the room's, its end before the room's end.
    const most = start - zoom * from;
    const least = start + size - zoom * (from + length);
    return least > most
      ? start + size / 2 - zoom * (from + length / 2)
      : Math.min(most, Math.max(least, wished));
  };
  return {
    zoom,
    pan: {
      x: along(room.x, room.width, before.x1, before.w, all.x1 + all.w / 2),
      y: along(room.y, room.height, before.y1, before.h, all.y1 + all.h / 2),
    },
  };
}
