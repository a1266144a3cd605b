import { lazy, Suspense, useState } from 'react';
import type { Cited } from '../address/cited.ts';
import { useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';

const CiteMenu = lazy(async () => ({ default: (await import('./CiteMenu.tsx')).CiteMenu }));

/** Opens the forms in which a statement, a figure, an edge or a node can be cited; they are loaded when first opened. */
export function CiteButton(cited: Cited) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="cite">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Icon of="copy" />
        {'line' in cited ? words.citeLine : words.citeThis}
      </button>
      {isOpen && (
        <Suspense fallback={<span className="quiet">{words.loading}</span>}>
          <CiteMenu cited={cited} />
        </Suspense>
      )}
    </div>
  );
}
