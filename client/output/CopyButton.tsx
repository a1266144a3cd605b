import { Icon } from '../components/Icon.tsx';
import { useCopying } from '../components/use-copying.ts';

interface Props {
  readonly text: string;
  readonly name: string;
  readonly done: string;
}

/** Copies a text that is also in view, so that where copying is refused it can be taken by hand. */
export function CopyButton({ text, name, done }: Props) {
  const [copying, copy] = useCopying();
  return (
    <>
      <button type="button" onClick={() => copy(text)}>
        <Icon of="copy" />
        {name}
      </button>
      <span role="status" className="quiet">
        {copying.type === 'done' && done}
      </span>
    </>
  );
}
