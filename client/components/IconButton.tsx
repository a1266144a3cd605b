import { Icon, type IconName } from './Icon.tsx';

interface Props {
  readonly icon: IconName;
  readonly name: string;
  readonly onClick: () => void;
  /** There, but without effect for now. */
  readonly isOff?: boolean;
  /** Further classes. */
  readonly className?: string;
}

/** A button that is only a drawing; its name is said, and shown when pointed at. */
export function IconButton({ icon, name, onClick, isOff = false, className }: Props) {
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
      aria-label={name}
      title={name}
      // Not `disabled`: whoever undid the last change, or moved an item to the end, keeps the focus.
      aria-disabled={isOff}
      onClick={() => isOff || onClick()}
    >
      <Icon of={icon} />
    </button>
  );
}
