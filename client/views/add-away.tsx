import { useWords } from '../components/explorer-context.ts';

/** Stands in for the page where reports are added in a published site, which is only read. */
export function AddReport() {
  const words = useWords();
  return (
    <div className="reading-view" role="note">
      <p>{words.addingAway}</p>
    </div>
  );
}
