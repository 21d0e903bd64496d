import { inflateSync } from 'node:zlib';

/** A part of a document as a screen reader walks through it. */
export interface PdfNode {
  readonly tag: string;
  /** Of a heading of a table: what it is the heading of. */
  readonly scope: string | null;
  /** Its own text, its lines joined by a space. */
  readonly text: string;
  readonly children: readonly PdfNode[];
}

export interface ReadPdf {
  /** The catalogue as it stands in the file: /Lang, /MarkInfo and the like. */
  readonly catalogue: string;
  readonly metadata: string;
  readonly pages: number;
  readonly tree: PdfNode;
  /** By page what is drawn and belongs to no part: head, foot, repeated headers. */
  readonly artifacts: readonly string[];
  /** Fonts that the file does not bring with it. */
  readonly missingFonts: readonly string[];
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | null;
}

/** Reads what pdfkit writes: objects in the clear, streams deflated. A second, small reader, of nobody's code but the format's. */
export function readPdf(bytes: Buffer): ReadPdf {
  const objects = objectsOf(bytes);
  const catalogue = [...objects.values()].find(({ head }) => head.includes('/Type /Catalog'))!.head;
  const pages = [...objects].filter(([, { head }]) => /\/Type \/Page\n/.test(head)).map(([id, page]) => ({ id, ...contentOf(objects, page) }));
  const marked = new Map(pages.map(({ id, texts }) => [id, texts]));
  const root = objects.get(refs(catalogue, 'StructTreeRoot')[0]!)!;
  return {
    catalogue: catalogue.replace(/\/(MarkInfo|ViewerPreferences) (\d+) 0 R/g, (_, name: string, id: string) => `/${name} ${objects.get(id)!.head}`),
    metadata: objects.get(refs(catalogue, 'Metadata')[0]!)!.stream!.toString('utf8'),
    pages: pages.length,
    tree: nodeOf(objects, marked, refs(root.head, 'K')[0]!),
    artifacts: pages.map(({ artifact }) => artifact),
    missingFonts: [...objects.values()].flatMap(({ head }) => (/\/Type \/FontDescriptor/.test(head) && !/\/FontFile[23]? /.test(head) ? [head] : [])),
  };
}

/** All texts of a part and what is below it, in order. */
export const textOf = (node: PdfNode): string => [node.text, ...node.children.map(textOf)].filter((text) => text !== '').join(' ');

/** Parts with this tag, wherever they are. */
export const tagged = (node: PdfNode, tag: string): PdfNode[] => [...(node.tag === tag ? [node] : []), ...node.children.flatMap((child) => tagged(child, tag))];

/** A table's rows as texts. */
export const rowsOf = (table: PdfNode): string[][] => tagged(table, 'TR').map(({ children }) => children.map(textOf));

function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  const file = bytes.toString('latin1');
  for (const match of file.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const from = match.index + match[0].length;
    const streamAt = file.indexOf('\nstream\n', from);
    const endAt = file.indexOf('endobj', from);
    if (streamAt === -1 || streamAt > endAt) {
      objects.set(match[1]!, { head: file.slice(from, endAt), stream: null });
      continue;
    }
    const head = file.slice(from, streamAt);
    const raw = bytes.subarray(streamAt + 8, streamAt + 8 + Number(/\/Length (\d+)/.exec(head)![1]));
    objects.set(match[1]!, { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

const refs = (head: string, name: string): string[] => {
  const value = new RegExp(`/${name} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(head)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map((match) => match[1]!);
};

/** The texts of a page by the number of their mark, and those that are marked as artifacts. */
function contentOf(objects: ReadonlyMap<string, PdfObject>, page: PdfObject): { readonly texts: ReadonlyMap<number, string>; readonly artifact: string } {
  const fonts = new Map([...objects.get(refs(page.head, 'Resources')[0]!)!.head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, decoderOf(objects, id!)]));
  const texts = new Map<number, string[]>();
  const artifact: string[] = [];
  let [mark, decode] = [null as number | 'ARTIFACT' | null, (hex: string) => hex];
  const content = objects.get(refs(page.head, 'Contents')[0]!)!.stream!.toString('latin1');
  for (const [, artifactMark, id, , font, line] of content.matchAll(/(\/Artifact\b[^]*?(?:BDC|BMC))|\/MCID (\d+)|(\bEMC\b)|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (artifactMark !== undefined) mark = 'ARTIFACT';
    else if (id !== undefined) mark = Number(id);
    else if (font !== undefined) decode = fonts.get(font)!;
    else if (line === undefined) mark = null;
    else {
      const text = [...line.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => decode(hex!)).join('');
      if (mark === null) throw new Error(`Drawn without a mark: ${text}`);
      if (mark === 'ARTIFACT') artifact.push(text);
      else texts.set(mark, [...(texts.get(mark) ?? []), text]);
    }
  }
  return { texts: new Map([...texts].map(([number, lines]) => [number, lines.join(' ').replace(/ +/g, ' ').trim()])), artifact: artifact.join(' ') };
}

/** From codes of glyphs to text, by the font's own table: what somebody who copies the text gets. */
function decoderOf(objects: ReadonlyMap<string, PdfObject>, fontId: string): (hex: string) => string {
  const table = objects.get(refs(objects.get(fontId)!.head, 'ToUnicode')[0]!)!.stream!.toString('latin1');
  const letters = new Map<number, string>();
  for (const [, first, list] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, codes], index) => {
      letters.set(parseInt(first!, 16) + index, [...codes!.replaceAll(' ', '').matchAll(/.{4}/g)].map(([code]) => String.fromCharCode(parseInt(code, 16))).join(''));
    });
  }
  return (hex) => [...hex.matchAll(/.{4}/g)].map(([code]) => letters.get(parseInt(code, 16)) ?? '\ufffd').join('');
}

function nodeOf(objects: ReadonlyMap<string, PdfObject>, marked: ReadonlyMap<string, ReadonlyMap<number, string>>, id: string): PdfNode {
  const { head } = objects.get(id)!;
  const page = refs(head, 'Pg')[0];
  const kids = /\/K \[([^\]]*)\]/.exec(head)?.[1] ?? '';
  const own = kids.replaceAll(/\d+ 0 R/g, '').match(/\d+/g) ?? [];
  return {
    tag: /\/S \/(\w+)/.exec(head)![1]!,
    scope: /\/Scope \/(\w+)/.exec(head)?.[1] ?? null,
    text: page === undefined ? '' : own.map((mark) => marked.get(page)?.get(Number(mark)) ?? '').join(' ').trim(),
    children: refs(head, 'K').map((child) => nodeOf(objects, marked, child)),
  };
}
