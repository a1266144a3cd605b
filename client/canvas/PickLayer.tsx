import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import type { Point } from '../layout/layout.ts';
import { extendLine, rectangle } from '../layout/polygon.ts';
import type { Renderer } from '../renderer/renderer.ts';

interface Props {
  readonly canvas: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<Renderer | null>;
}

/** Pixels that a press may stray and still be no drawing. */
const LEAST_DRAWING = 6;

interface Drawing {
  readonly shape: 'box' | 'lasso';
  readonly line: readonly Point[];
}

/** Draws around nodes to select them: a box with Shift at any time, a box or a free line with their tools. */
export function PickLayer({ canvas, view }: Props) {
  const tool = useExplorer((state) => state.tool);
  const { selectNodes, clearSelection } = useActions();
  const [drawing, setDrawing] = useState<Drawing | undefined>(undefined);
  const layer = useRef<SVGSVGElement>(null);

  const begin = (shape: Drawing['shape'], event: PointerEvent) => {
    const drawn = { shape, line: [placeOf(layer.current, event)] };
    setDrawing(drawn);
    follow(drawn, layer.current, {
      onMove: setDrawing,
      onEnd: ({ line }, last) => {
        setDrawing(undefined);
        if (isTiny(line)) return clearSelection();
        const outline = shape === 'box' ? corners(line) : line;
        selectNodes(view.current?.nodesWithin(outline) ?? [], last.shiftKey || last.ctrlKey || last.metaKey);
      },
      onCancel: () => setDrawing(undefined),
    });
  };

  const beginNow = useRef(begin);
  beginNow.current = begin;
  useEffect(() => {
    const element = canvas.current;
    // On a node or a line Shift means another thing, which the renderer hears of.
    const isBox = (event: MouseEvent) =>
      event.shiftKey && event.button === 0 && view.current?.isHovering === false;
    // Before the renderer hears of it, which would move the picture.
    const onPress = (event: MouseEvent) => {
      if (!isBox(event)) return;
      event.stopPropagation();
      event.preventDefault();
      element?.focus({ preventScroll: true });
    };
    const onPointer = (event: PointerEvent) => {
      if (isBox(event) && event.pointerType === 'mouse') beginNow.current('box', event);
    };
    element?.addEventListener('mousedown', onPress, true);
    element?.addEventListener('pointerdown', onPointer, true);
    return () => {
      element?.removeEventListener('mousedown', onPress, true);
      element?.removeEventListener('pointerdown', onPointer, true);
    };
  }, [canvas, view]);

  const press = ({ nativeEvent, button }: ReactPointerEvent) => {
    if (button !== 0 || tool === 'hand') return;
    nativeEvent.preventDefault();
    canvas.current?.focus();
    begin(tool, nativeEvent);
  };
  const outline = drawing === undefined ? [] : drawing.shape === 'box' ? corners(drawing.line) : drawing.line;
  return (
    <svg
      ref={layer}
      className="pick-layer"
      data-tool={tool}
      aria-hidden="true"
      onPointerDown={press}
      // The wheel goes on to the canvas below.
      onWheel={({ nativeEvent }) =>
        canvas.current?.firstElementChild?.dispatchEvent(new WheelEvent('wheel', nativeEvent))
      }
    >
      <polygon points={outline.map(({ x, y }) => `${x},${y}`).join(' ')} />
    </svg>
  );
}

interface Followed {
  readonly onMove: (drawing: Drawing) => void;
  readonly onEnd: (drawing: Drawing, last: PointerEvent) => void;
  readonly onCancel: () => void;
}

/** Follows the pointer until it is lifted; Escape gives up. */
function follow(start: Drawing, layer: SVGSVGElement | null, { onMove, onEnd, onCancel }: Followed) {
  let drawing = start;
  const ended = new AbortController();
  const { signal } = ended;
  const on = <Name extends keyof WindowEventMap>(
    name: Name,
    listener: (event: WindowEventMap[Name]) => void,
  ) => window.addEventListener(name, listener, { signal, capture: true });
  on('pointermove', (event) => {
    // Where the page is slower than the hand, a browser puts several movements into one event: each may be a corner.
    const moves = event.getCoalescedEvents();
    for (const move of moves.length > 0 ? moves : [event])
      drawing = { ...drawing, line: extendLine(drawing.line, placeOf(layer, move)) };
    onMove(drawing);
  });
  on('pointerup', (event) => {
    ended.abort();
    onEnd({ ...drawing, line: [...drawing.line, placeOf(layer, event)] }, event);
  });
  on('pointercancel', () => {
    ended.abort();
    onCancel();
  });
  on('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    ended.abort();
    onCancel();
  });
}

function placeOf(layer: SVGSVGElement | null, { clientX, clientY }: MouseEvent): Point {
  const box = layer?.getBoundingClientRect();
  return { x: clientX - (box?.left ?? 0), y: clientY - (box?.top ?? 0) };
}

const corners = (line: readonly Point[]) => {
  const [first, last] = [line[0], line.at(-1)];
  return first === undefined || last === undefined ? [] : rectangle(first, last);
};

const isTiny = (line: readonly Point[]) => {
  const [first] = line;
  return line.every(
    (point) => Math.hypot(point.x - (first?.x ?? 0), point.y - (first?.y ?? 0)) < LEAST_DRAWING,
  );
};
