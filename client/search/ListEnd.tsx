import { useLanguage, useWords } from '../components/explorer-context.ts';
import type { Remote } from '../model/remote.ts';

interface Props {
  readonly asked: Remote<unknown>;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

/** The end of a list that goes on: why its next part did not come, or the way to it. */
export function ListEnd({ asked, hasMore, onMore }: Props) {
  const words = useWords();
  const language = useLanguage();
  return (
    <>
      {asked.type === 'failed' && <p role="alert">{asked.error.said[language]}</p>}
      {hasMore && (
        <button type="button" disabled={asked.type === 'loading'} onClick={onMore}>
          {words.foundMore}
        </button>
      )}
    </>
  );
}
