import { lazy, Suspense } from 'react';
import { useExplorer } from '../components/explorer-context.ts';
import type { Picture } from '../graph/picture.ts';

const PathBar = lazy(async () => ({ default: (await import('./PathBar.tsx')).PathBar }));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const CypherDialog = lazy(async () => ({ default: (await import('./CypherDialog.tsx')).CypherDialog }));

interface Props {
  /** What the canvas shows; undefined while there is none. */
  readonly picture: () => Picture | undefined;
}

/** What lies over the canvas or the page for a while; each is loaded when first wanted. */
export function Output({ picture }: Props) {
  const dialog = useExplorer((state) => state.dialog);
  const hasPaths = useExplorer((state) => state.paths.type !== 'none');
  return (
    <Suspense fallback={null}>
      {hasPaths && <PathBar />}
      {dialog.type === 'export' && <ExportDialog picture={picture} />}
      {dialog.type === 'cypher' && <CypherDialog question={dialog.question} />}
    </Suspense>
  );
}
