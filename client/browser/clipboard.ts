/**
 * Puts a text on the clipboard, and beside it the same as HTML, which word processors take with its italics. Without a
 * secure connection there is no clipboard to write to: there the page copies as a person does, by selecting. False where
 * the browser allows neither.
 */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem(flavours(text, html))]);
    return true;
  } catch {
    return copyBySelecting(text, html);
  }
}

const flavours = (text: string, html: string) => ({
  'text/plain': new Blob([text], { type: 'text/plain' }),
  'text/html': new Blob([html], { type: 'text/html' }),
});

function copyBySelecting(text: string, html: string | undefined): boolean {
  const { activeElement } = document;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'unseen';
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
  };
  document.addEventListener('copy', fill, { once: true });
  // Beside the button: under a window nothing else can be selected.
  (activeElement?.parentElement ?? document.body).append(area);
  try {
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', fill);
    area.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus();
  }
}
