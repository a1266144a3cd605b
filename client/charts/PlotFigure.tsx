import type { PlotOptions } from '@observablehq/plot';
import * as Plot from '@observablehq/plot';
import { type MouseEvent, useEffect, useRef } from 'react';

interface Props {
  readonly name: string;
  /** The same object until there is something else to draw. */
  readonly options: PlotOptions;
  /** The key that a mark's channel `href` carries behind its `#`. */
  readonly onOpen: (key: string) => void;
}

/** A picture whose marks are links: to be clicked and to be reached by keys. */
export function PlotFigure({ name, options, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const plot = Plot.plot({ className: 'plot', ...options, ariaLabel: name });
    // The page's policy takes no style but from its files: charts.css has these rules.
    for (const style of plot.querySelectorAll('style')) style.remove();
    box.current?.replaceChildren(plot);
  }, [name, options]);
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? link?.getAttribute('href');
    if (!href) return;
    event.preventDefault();
    onOpen(decodeURIComponent(href.slice(1)));
  };
  // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks of the links in it.
  // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click.
  return <div ref={box} className="plot-box" onClick={open} />;
}
