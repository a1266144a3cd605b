import { lazy, Suspense, useState } from 'react';
import '../styles/add.css';
import { Proposal } from './Proposal.tsx';
import { TakeFile } from './TakeFile.tsx';
import { useAddWords } from './use-add-words.ts';
import type { Taken } from './what-was-read.ts';

const ProjectDesk = lazy(async () => ({ default: (await import('./ProjectDesk.tsx')).ProjectDesk }));

/** From a file to a report of the library: it is read here, looked over, described, and only then sent. */
export function AddReport() {
  const words = useAddWords();
  const [read, setRead] = useState<Taken | null>(null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard.
    <section className="reading-view add-report" tabIndex={0} aria-label={words.title}>
      {read === null ? (
        <>
          <TakeFile onRead={setRead} />
          <Suspense>
            <ProjectDesk />
          </Suspense>
        </>
      ) : (
        <Proposal key={read.serial} taken={read} onAgain={() => setRead(null)} onRead={setRead} />
      )}
    </section>
  );
}
