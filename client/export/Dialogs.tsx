import { lazy, Suspense } from 'react';
import { useExplorer } from '../components/explorer-context.ts';
import type { Picture } from '../svg/picture-model.ts';

const HelpDialog = lazy(async () => ({ default: (await import('../components/HelpDialog.tsx')).HelpDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('./ExportDialog.tsx')).ExportDialog }));
const CypherDialog = lazy(async () => ({ default: (await import('./CypherDialog.tsx')).CypherDialog }));

interface Props {
  /** What the canvas shows; undefined while there is none. */
  readonly picture: () => Picture | undefined;
}

/** The window over the page, if one is open, whatever view lies below; each is loaded when first wanted. */
export function Dialogs({ picture }: Props) {
  const dialog = useExplorer((state) => state.dialog);
  return (
    <Suspense fallback={null}>
      {dialog.type === 'help' && <HelpDialog />}
      {dialog.type === 'export' && <ExportDialog picture={picture} />}
      {dialog.type === 'cypher' && <CypherDialog question={dialog.question} />}
    </Suspense>
  );
}
