import { stacksInSight } from '../model/stacks.ts';
import { useExplorer, useWords } from './explorer-context.ts';

/** How many neighbours are in stacks: a list or file of what is drawn does not hold them. Nothing where there are none. */
export function StacksNote({ of }: { readonly of: 'list' | 'file' }) {
  const words = useWords();
  const count = useExplorer((state) => stacksInSight(state).reduce((sum, { left }) => sum + left, 0));
  if (count === 0) return null;
  return <p className="quiet">{of === 'file' ? words.stacksNotInFile(count) : words.stackCount(count)}</p>;
}
