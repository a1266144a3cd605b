import { type PointerEvent, useMemo, useState } from 'react';
import type { PassageSummary } from '#contract/evidence.ts';
import type { PlacedFact, ReportStatements } from '#contract/reading.ts';
import { CollectButton } from '../components/CollectButton.tsx';
import { useActions, useExplorer } from '../components/explorer-context.ts';
import { passageNumber } from '../components/quotation-text.ts';
import type { Collectable } from '../model/collected.ts';
import { MarginNotes } from './MarginNotes.tsx';
import { type MarginNote, notesBeside, notesOf } from './margin-notes.ts';
import { PassageBody } from './PassageBody.tsx';
import { PassageButton } from './PassageButton.tsx';
import type { Marks } from './spans.ts';
import { useReaderWords, useSought } from './use-reader.ts';

interface Props {
  readonly block: readonly PassageSummary[];
  readonly lang: string;
  readonly active: PlacedFact | null;
  readonly said: ReportStatements;
  /** Of each passage of the block. */
  readonly marks: readonly Marks[];
  readonly isPointedOut: boolean;
}

/** A paragraph with its number and its facts in the margin: pointing at either lights up the other. */
export function PassageRow({ block, lang, active, said, marks, isPointedOut }: Props) {
  const words = useReaderWords();
  const { glanceAt } = useActions();
  const notes = useMemo(
    () =>
      notesOf(
        block.map(({ id }) => id),
        said,
      ),
    [block, said],
  );
  const [isOpen, setOpen] = useState(false);
  const [glanced, setGlanced] = useState<ReadonlySet<string>>(NONE);
  const lit = useLit(notes, glanced);
  const look = (ids: readonly string[], edge: string | null) => {
    if (ids.length !== glanced.size || ids.some((id) => !glanced.has(id))) setGlanced(new Set(ids));
    glanceAt(edge);
  };
  const glance = (note: MarginNote | null) =>
    look(note === null ? [] : [note.fact.id], note?.fact.edge ?? null);
  const { kind = 'body', id = '' } = block[0] ?? {};
  // Where each fact stands is only known once somebody reads.
  const known = said.facts.length > 0 ? notes.length : null;
  const count = known ?? sumOf(block, ({ coverage }) => coverage.relations + coverage.observations);
  return (
    <li
      className={`passage passage-${kind}${isPointedOut ? ' pointed-out' : ''}`}
      aria-current={isPointedOut ? 'true' : undefined}
      onPointerOver={(event) => {
        const facts = factsUnder(event);
        if (facts !== null) look(facts, null);
      }}
      onPointerLeave={() => look([], null)}
    >
      <div className="gutter">
        {block.map((passage) => (
          <PassageButton key={passage.id} passage={passage} />
        ))}
      </div>
      <PassageBody block={block} lang={lang} active={active} said={said} marks={marks} glanced={lit.words} />
      <div className="passage-tools">
        {count > 0 && (
          <button
            type="button"
            className="note-count"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {words.noteCount(count)}
          </button>
        )}
        {block.map((passage) => (
          <CollectButton key={passage.id} what={collectableOf(passage)} />
        ))}
      </div>
      <MarginNotes
        of={passageNumber(id)}
        notes={notes}
        fitting={notesBeside(sumOf(block, ({ characters }) => characters))}
        isOpen={isOpen}
        lit={lit.notes}
        active={active?.id ?? null}
        onOpen={setOpen}
        onGlance={glance}
      />
    </li>
  );
}

const sumOf = (block: Props['block'], of: (passage: PassageSummary) => number) =>
  block.reduce((sum, passage) => sum + of(passage), 0);

const NONE: ReadonlySet<string> = new Set();

/** The facts whose words are under the pointer; null where it is on no words, as on a note. */
function factsUnder({ target }: PointerEvent): readonly string[] | null {
  const element = target instanceof Element ? target : null;
  if (element === null || element.closest('.margin-notes') !== null) return null;
  return element.closest<HTMLElement>('[data-facts]')?.dataset.facts?.split(' ') ?? [];
}

interface Lit {
  /** Ids of the facts whose words are lit. */
  readonly words: ReadonlySet<string>;
  /** And of those whose notes are: also all about a node, whose names are marked in the text by themselves. */
  readonly notes: ReadonlySet<string>;
}

/** What is looked at: here, or by pointing at something on the canvas. */
function useLit(notes: readonly MarginNote[], glanced: ReadonlySet<string>): Lit {
  const sought = useSought();
  const line = useExplorer(({ reading: { pointed } }) => (pointed?.type === 'edge' ? pointed.id : null));
  return useMemo(() => {
    const among = (isMeant: (note: MarginNote) => boolean) =>
      notes.filter(isMeant).map(({ fact }) => fact.id);
    const words = line === null ? glanced : new Set([...glanced, ...among(({ fact }) => fact.edge === line)]);
    const around = sought === null ? [] : among(({ fact }) => fact.about.includes(sought));
    return { words, notes: around.length === 0 ? words : new Set([...words, ...around]) };
  }, [notes, glanced, sought, line]);
}

/** Named by its number and by the beginning of what it says. */
function collectableOf({ id, summary_zh, summary_en }: PassageSummary): Collectable {
  const number = passageNumber(id);
  const zh = summary_zh || summary_en;
  const en = summary_en || summary_zh;
  return { type: 'passage', id, said: { zh: `第 ${number} 段：${zh}`, en: `Paragraph ${number}: ${en}` } };
}
