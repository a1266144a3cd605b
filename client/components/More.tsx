import { useActions, useWords } from './explorer-context.ts';

type Actions = ReturnType<typeof useActions>;

interface Props {
  readonly of: Parameters<Actions['loadMore']>[0];
  readonly shown: number;
  readonly total: number;
  /** Null where all are shown. */
  readonly next: string | null;
}

/** How much of a list is shown, and a button for more; nothing where all of it is. */
export function More({ of, shown, total, next }: Props) {
  const words = useWords();
  const { loadMore } = useActions();
  if (next === null) return null;
  return (
    <p className="quiet more">
      {words.shownOf(shown, total)}{' '}
      <button type="button" onClick={() => loadMore(of)}>
        {words.loadMore}
      </button>
    </p>
  );
}
