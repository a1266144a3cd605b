import type { MouseEvent } from 'react';

/** Does what leads elsewhere, and closes the sheet that the button stands in. */
export const leaving = (act: () => void) => (event: MouseEvent<HTMLElement>) => {
  event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
  act();
};
