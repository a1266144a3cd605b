/**
 * Puts a text on the clipboard, and beside it the same as HTML, which word processors take with its italics. False where
 * the browser does not allow it: without a secure connection there is none.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem(flavours(text, html))]);
    return true;
  } catch {
    return false;
  }
}

const flavours = (text: string, html: string) => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
});
