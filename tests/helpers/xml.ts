export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
// What XML 1.0 cannot hold.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const TAG = /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<\?xml [^>]*\?>/gy;

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Element[];
  text: string;
}

/**
 * A document of elements, attributes and text, well-formed to the letter.
 * @throws Error at the first place that is not.
 */
export function parseXml(document: string): Element {
  if (FORBIDDEN.test(document)) throw new Error('a character that XML cannot hold');
  const open: Open[] = [{ name: '', attributes: {}, children: [], text: '' }];
  for (let at = 0; at < document.length; ) {
    const top = open.at(-1);
    if (top === undefined) throw new Error('closed too often');
    if (document[at] !== '<') {
      const end = document.indexOf('<', at);
      top.text += decode(document.slice(at, end === -1 ? undefined : end));
      at = end === -1 ? document.length : end;
      continue;
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(document);
    if (tag === null) throw new Error(`no tag at ${at}: ${document.slice(at, at + 80)}`);
    at = TAG.lastIndex;
    const [, closes, name, attributes = '', isEmpty] = tag;
    if (name === undefined) continue;
    if (closes !== '/') open.push({ name, attributes: readAttributes(attributes), children: [], text: '' });
    if (closes === '/' || isEmpty === '/') close(open, name);
  }
  const [root, ...left] = open;
  if (left.length > 0 || root?.children.length !== 1 || root.children[0] === undefined)
    throw new Error('not one root element');
  return root.children[0];
}

function close(open: Open[], name: string): void {
  const element = open.pop();
  if (element?.name !== name) throw new Error(`</${name}> closes <${element?.name}>`);
  open.at(-1)?.children.push(element);
}

function readAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in found) throw new Error(`${name} twice`);
    found[name] = decode(value);
  }
  return found;
}

function decode(text: string): string {
  return text.replace(/&(#\d+|\w+)?;?/g, (whole, name: string | undefined) => {
    const character = name?.startsWith('#')
      ? String.fromCodePoint(Number(name.slice(1)))
      : ENTITIES[name ?? ''];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`no such entity: ${whole}`);
    return character;
  });
}

/** Every element of this name, at any depth. */
export function elementsNamed(root: Element, name: string): Element[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}
