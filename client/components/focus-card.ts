/** Moves the focus to the card about what is selected, once it is drawn. */
export function focusCard() {
  requestAnimationFrame(() => document.getElementById('card')?.focus());
}
