/** Puts a text on the clipboard. False where the browser does not allow it: without a secure connection there is none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
