import { useActions, useWords } from '../components/explorer-context.ts';
import { useCopying } from '../components/use-copying.ts';
import { Tool } from './Tool.tsx';

/** Copies a link to exactly this picture. */
export function LinkTools() {
  const words = useWords();
  const { wholeAddress } = useActions();
  const [copying, copy] = useCopying();
  const copyLink = async () => {
    const { origin, pathname } = window.location;
    copy(`${origin}${pathname}${await wholeAddress()}`);
  };
  return (
    <div className="group link-tools">
      <Tool
        icon={copying.type === 'done' ? 'check' : 'link'}
        name={words.copyLink}
        onClick={() => void copyLink()}
      />
      <span className="unseen" role="status">
        {copying.type === 'done' && words.linkCopied}
      </span>
      {copying.type === 'refused' && (
        <label className="by-hand">
          {words.linkByHand}
          <input readOnly value={copying.text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}
