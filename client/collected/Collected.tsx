import { lazy, Suspense } from 'react';
import { useExplorer } from '../components/explorer-context.ts';

const Present = lazy(async () => ({ default: (await import('./Present.tsx')).Present }));
const Drawer = lazy(async () => ({ default: (await import('./Drawer.tsx')).Drawer }));

/** What is collected, over the page; its code comes when it is first opened. */
export function Collected() {
  const isOpen = useExplorer(({ collection }) => collection.isOpen);
  const isPresented = useExplorer(({ collection }) => collection.slide !== null);
  return (
    <>
      <Suspense>{isOpen && <Drawer />}</Suspense>
      <Suspense>{isPresented && <Present />}</Suspense>
    </>
  );
}
