import { useState } from 'react';
import { addressOf, formatAddress } from '../address/url.ts';
import { pageAddress } from '../browser/page-address.ts';
import { useActions, useExplorerStore, useWords } from '../components/explorer-context.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useCopying } from '../components/use-copying.ts';

/** Programs for mail and messages cut links that are longer. */
const LONGEST_SAFE = 2_000;

/** Copies a link to exactly this picture; one that other programs may cut says so, and a short one is offered. */
export function LinkTools() {
  const words = useWords();
  const store = useExplorerStore();
  const [long, setLong] = useState(0);
  const { wholeAddress } = useActions();
  const [copying, copy] = useCopying();
  const copyLink = async () => {
    const link = pageAddress() + (await wholeAddress());
    setLong(link.length > LONGEST_SAFE ? link.length : 0);
    copy(link);
  };
  const copyShort = () => {
    setLong(0);
    copy(pageAddress() + formatAddress(addressOf(store.getState())));
  };
  return (
    <div className="group link-tools">
      <IconButton
        icon={copying.type === 'done' ? 'check' : 'link'}
        name={words.copyLink}
        onClick={() => void copyLink()}
      />
      <span className="unseen" role="status">
        {copying.type === 'done' && words.linkCopied}
      </span>
      {long > 0 && (
        <div className="by-hand" role="status">
          <p>{words.linkLong(long)}</p>
          <p className="buttons">
            <button type="button" onClick={copyShort}>
              {words.linkShort}
            </button>
            <button type="button" onClick={() => setLong(0)}>
              {words.linkLongKeep}
            </button>
          </p>
        </div>
      )}
      {copying.type === 'refused' && (
        <label className="by-hand">
          {words.linkByHand}
          <input readOnly value={copying.text} onFocus={(event) => event.target.select()} />
        </label>
      )}
    </div>
  );
}
