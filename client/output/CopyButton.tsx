import { useState } from 'react';
import { Icon } from '../components/Icon.tsx';

interface Props {
  readonly text: string;
  readonly name: string;
  readonly done: string;
}

/** Copies a text that is also in view, so that where copying is refused it can be taken by hand. */
export function CopyButton({ text, name, done }: Props) {
  const [copied, setCopied] = useState('');
  const copy = () => {
    // Without a secure connection there is no clipboard.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    written.then(
      () => setCopied(text),
      () => setCopied(''),
    );
  };
  return (
    <>
      <button type="button" onClick={copy}>
        <Icon of="copy" />
        {name}
      </button>
      <span role="status" className="quiet">
        {copied === text && done}
      </span>
    </>
  );
}
