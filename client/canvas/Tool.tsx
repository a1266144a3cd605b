import { Icon } from '../components/Icon.tsx';

interface Props {
  readonly icon: Parameters<typeof Icon>[0]['of'];
  readonly name: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
}

/** A button of the canvas's bar that is only a drawing; its name is said and shown when pointed at. */
export function Tool({ icon, name, onClick, isOff = false }: Props) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={name}
      title={name}
      // Not `disabled`: the button that took back the last change keeps the focus.
      aria-disabled={isOff}
      onClick={onClick}
    >
      <Icon of={icon} />
    </button>
  );
}

/** A button with its name beside the drawing, where there is room for names. */
export function NamedTool({ icon, name, onClick }: Props) {
  return (
    <div className="group">
      <button type="button" aria-label={name} title={name} onClick={onClick}>
        <Icon of={icon} />
        <span>{name}</span>
      </button>
    </div>
  );
}
