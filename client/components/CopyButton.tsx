import { useWords } from './explorer-context.ts';
import { Icon } from './Icon.tsx';
import { useCopying } from './use-copying.ts';

interface Props {
  readonly text: string;
  readonly name: string;
  /** Whether the name is written on it. Without, it is small and stands beside a value. */
  readonly isNamed?: boolean;
}

/** Copies a text and says so; where copying is refused, the text can be taken by hand. */
export function CopyButton({ text, name, isNamed = false }: Props) {
  const words = useWords();
  const [copying, copy] = useCopying();
  const icon = <Icon of={copying.type === 'done' ? 'check' : 'copy'} />;
  return (
    <span className="copy-value">
      {isNamed ? (
        <button type="button" onClick={() => copy(text)}>
          {icon}
          {name}
        </button>
      ) : (
        <button
          type="button"
          className="icon-button"
          aria-label={name}
          title={name}
          onClick={() => copy(text)}
        >
          {icon}
        </button>
      )}
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
