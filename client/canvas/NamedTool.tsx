import { Icon, type IconName } from '../components/Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
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
