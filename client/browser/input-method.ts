/** Some browsers say by the key's code alone that a key belongs to an input method. */
const COMPOSING_CODE = 229;

/**
 * Keeps the keys of an input method from what hears keys in text fields: Enter, there, chooses characters, and Esc drops
 * them. An editor that is no plain field knows about composition itself.
 */
export function leaveKeysToInputMethods(page: Window) {
  const keep = (event: KeyboardEvent) => {
    const [target] = event.composedPath();
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    if (isField && (event.isComposing || event.keyCode === COMPOSING_CODE)) event.stopPropagation();
  };
  page.addEventListener('keydown', keep, { capture: true });
}
