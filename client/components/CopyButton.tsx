import { useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { useCopying } from './use-copying.ts';

interface Props {
  readonly text: string;
  /** What the text is, for the button's name: "Copy name". */
  readonly what: string;
}

/** A small button beside a value that copies it and says so. */
export function CopyButton({ text, what }: Props) {
  const words = useWords();
  const [copying, copy] = useCopying();
  const name = words.copyValue(what);
  return (
    <span className="copy-value">
      <button type="button" className="icon-button" aria-label={name} title={name} onClick={() => copy(text)}>
        <Icon of={copying.type === 'done' ? 'check' : 'copy'} />
      </button>
      <span role="status" className={copying.type === 'done' ? 'copied' : 'unseen'}>
        {copying.type === 'done' && words.copied}
      </span>
      {copying.type === 'refused' && (
        <input
          aria-label={words.copyByHand}
          readOnly
          value={copying.text}
          onFocus={(event) => event.target.select()}
        />
      )}
    </span>
  );
}
