/** Hands a file to the browser, to be saved where the person keeps such things. */
export function saveFile(name: string, blob: Blob) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task; until then the address must hold.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
