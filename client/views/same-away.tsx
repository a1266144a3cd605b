import { useWords } from '../components/explorer-context.ts';

/** Stands in for the page where things are judged the same in a published site, which is only read. */
export function Identities() {
  const words = useWords();
  return (
    <div className="reading-view" role="note">
      <p>{words.judgingAway}</p>
    </div>
  );
}
