/** Hands a file to the browser, to be saved where the person keeps such things. */
export function saveFile(name: string, blob: Blob) {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href, download: name }).click();
  // The browser begins to read it some time after this turn; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** The same for a text; `type` is its media type. */
export const saveText = (name: string, type: string, text: string) =>
  saveFile(name, new Blob([text], { type }));
