import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Elements by their names without prefix; every one as a list, whether it comes once or more often. */
export interface XmlNode {
  readonly [name: string]: readonly (XmlNode | string)[] | string | undefined;
}

const DEEPEST = 40;

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Without NUL and halves of characters, which no database keeps. */
const withoutBroken = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, '');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML itself and numbers; there are no others, as a document type is refused. */
const decode = (text: string): string =>
  withoutBroken(text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (_all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name]!;
    const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '';
  }));

/** The document as a tree; a text where it is none. No document type, no entities of its own, no deep nesting. */
export function readXml(text: string): XmlNode | { readonly problem: string } {
  if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(text)) return { problem: 'A document type is not taken.' };
  if (isTooDeep(text)) return { problem: `Elements lie in one another more than ${DEEPEST} deep.` };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { problem: `No XML: ${valid.err.msg} (line ${valid.err.line}).` };
  try {
    return PARSER.parse(text) as XmlNode;
  } catch {
    // Names that the parser takes for its own, and what the look above does not see, such as elements that a comment seems to end.
    return { problem: 'No XML that can be read: names or nesting of elements are not those of a statement.' };
  }
}

/** Looked at before the parser does, which would come to the end of its stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?][^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** The elements under a path such as `Acct/Id/IBAN`, all of them. */
export function nodesAt(node: XmlNode, path: string): readonly (XmlNode | string)[] {
  return path.split('/').reduce<readonly (XmlNode | string)[]>((nodes, name) => nodes.flatMap((at) => (typeof at === 'string' ? [] : listOf(at[name]))), [node]);
}

const listOf = (value: XmlNode[string]): readonly (XmlNode | string)[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

/** Those that hold elements. */
export const elementsAt = (node: XmlNode, path: string): readonly XmlNode[] => nodesAt(node, path).filter((at) => typeof at !== 'string');

/** The texts under a path, also of elements with attributes; empty ones are left out. */
export const textsAt = (node: XmlNode, path: string): readonly string[] =>
  nodesAt(node, path)
    .map((at) => decode(typeof at === 'string' ? at : String(listOf(at['#text'])[0] ?? '')))
    .filter((text) => text !== '');

export const textAt = (node: XmlNode, path: string): string | undefined => textsAt(node, path)[0];

/** An attribute of the first element under a path. */
export function attributeAt(node: XmlNode, path: string, name: string): string | undefined {
  const [at] = elementsAt(node, path);
  const value = at?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}
