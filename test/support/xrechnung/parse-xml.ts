/** An element as it stands in a document. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of an element without children, with entities resolved. */
  readonly text: string;
  readonly children: readonly XmlNode[];
}

const TOKEN = /<\?[^?]*\?>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A small strict reader of XML for tests: elements, attributes and texts; throws for what is not well-formed. Knows no DTD, comment or CDATA. */
export function parseXml(xml: string): XmlNode {
  interface Open {
    readonly name: string;
    readonly attributes: Record<string, string>;
    text: string;
    readonly children: XmlNode[];
  }
  const root: Open = { name: '', attributes: {}, text: '', children: [] };
  const stack: Open[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const match = TOKEN.exec(xml);
    if (match === null) throw new Error('Not well-formed');
    const [, closed, opened, attributes = '', empty, text] = match;
    const top = stack.at(-1)!;
    if (text !== undefined) top.text += resolve(text);
    if (opened !== undefined) {
      const node: Open = { name: opened, attributes: {}, text: '', children: [] };
      for (const [, name, value] of attributes.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
        if (name! in node.attributes) throw new Error(`Attribute ${name!} twice`);
        node.attributes[name!] = resolve(value!);
      }
      top.children.push(node);
      if (empty === '') stack.push(node);
    }
    if (closed !== undefined) {
      if (stack.pop()!.name !== closed || stack.length === 0) throw new Error(`${closed} is not open`);
    }
  }
  if (stack.length !== 1 || root.children.length !== 1 || root.text.trim() !== '') throw new Error('One root element was expected');
  return root.children[0]!;
}

const resolve = (text: string): string =>
  text.replace(/&(#\d+|#x[0-9a-fA-F]+|\w+);|&/g, (whole, name?: string) => {
    if (name?.startsWith('#')) return String.fromCodePoint(Number(name.startsWith('#x') ? `0x${name.slice(2)}` : name.slice(1)));
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined) throw new Error(`${whole} is no entity`);
    return character;
  });
