/** One element with what it holds; made by `element` and `leaf`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

type Content = XmlElement | null | readonly (XmlElement | null)[];

/** An element of others; nulls are left out. */
export const element = (name: string, ...content: readonly Content[]): XmlElement => ({ name, attributes: {}, content: content.flat().filter((child) => child !== null) });

/** An element with a text. */
export const leaf = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): XmlElement => ({ name, attributes, content: text });

/** The same, or nothing where there is no text: XRechnung takes no empty element (PEPPOL-EN16931-R008). */
export const optional = (name: string, text: string | null, attributes: Readonly<Record<string, string>> = {}): XmlElement | null =>
  text === null || text.trim() === '' ? null : leaf(name, text, attributes);

/** A whole document, two blanks a level; the same elements give the same bytes. */
export function writeXml(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write({ ...root, attributes: { ...namespaces, ...root.attributes } }, '')}`;
}

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}>`;
  if (typeof content === 'string') return `${start}${escape(content)}</${name}>\n`;
  return `${start}\n${content.map((child) => write(child, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** What XML 1.0 cannot hold at all: most control characters, halves of surrogates, U+FFFE and U+FFFF. */
const IMPOSSIBLE = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Line breaks become blanks: no text of an invoice needs one, and readers normalise them differently. */
const escape = (text: string): string => text.replace(IMPOSSIBLE, '').replace(/[\r\n\t]+/g, ' ').replace(/[&<>"]/g, (character) => ESCAPES[character]!);
