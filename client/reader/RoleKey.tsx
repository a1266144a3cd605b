import type { PlacedFact } from '#contract/reading.ts';
import { useReaderWords } from './use-reader.ts';

/** What the three tints and underlines in the sentence mean. */
export function RoleKey({ fact }: { readonly fact: PlacedFact }) {
  const words = useReaderWords();
  return (
    <p className="role-key" aria-label={words.key} role="note">
      <span className="role role-subject">{words.subject}</span>
      <span className="role role-words">{words.relationWords}</span>
      {fact.edge !== null && <span className="role role-object">{words.object}</span>}
    </p>
  );
}
