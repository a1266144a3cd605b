import { useActions, useExplorer, useLanguage } from '../components/explorer-context.ts';
import { Icon } from '../components/Icon.tsx';
import type { CollectedNotice } from '../model/collection.ts';
import { type CollectedWords, collectedWordsIn } from '../words/collected-words.ts';

/** What has just happened to the list, that it cannot be kept where that is so, and the way back. */
export function Notice() {
  const words = collectedWordsIn(useLanguage());
  const { undoCollecting } = useActions();
  const { notice, keeping, past } = useExplorer(({ collection }) => collection);
  const isFault = FAULTS.has(notice.type);
  return (
    <div className="collected-notice">
      {past.length > 0 && (
        <button type="button" onClick={undoCollecting}>
          <Icon of="undo" />
          {words.undo}
        </button>
      )}
      <p role="status" className={isFault ? 'failed' : 'quiet'}>
        {said(notice, words)}
      </p>
      {keeping !== 'kept' && (
        <p role="alert" className="failed">
          {words.keeping[keeping]}
        </p>
      )}
    </div>
  );
}

const FAULTS: ReadonlySet<CollectedNotice['type']> = new Set([
  'foreign',
  'newer',
  'tooLarge',
  'many',
  'unreadableFile',
  'damaged',
]);

function said(notice: CollectedNotice, words: CollectedWords): string {
  if (notice.type === 'none') return '';
  if (notice.type === 'imported') return words.imported(notice.added, notice.known);
  if (notice.type === 'unreadableFile') return words.unreadableFile(notice.why);
  if (notice.type === 'damaged') return words.damaged(notice.at, notice.why);
  return words[notice.type];
}
