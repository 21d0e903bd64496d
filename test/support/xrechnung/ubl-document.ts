import { parseXml, type XmlNode } from './parse-xml.js';

/** Digits behind the point that every decimal of a document is brought to. */
const SCALE = 12;

/** An invoice or credit note, asked for its parts by paths such as `cac:TaxTotal/cbc:TaxAmount`. */
export class UblDocument {
  readonly root: XmlNode;

  constructor(xml: string) {
    this.root = parseXml(xml);
  }

  get lines(): readonly XmlNode[] {
    return this.root.children.filter(({ name }) => name === 'cac:InvoiceLine' || name === 'cac:CreditNoteLine');
  }

  get typeCode(): string {
    return this.text('cbc:InvoiceTypeCode') || this.text('cbc:CreditNoteTypeCode');
  }

  all(path: string, from: XmlNode = this.root): XmlNode[] {
    return path.split('/').reduce<XmlNode[]>((nodes, name) => nodes.flatMap(({ children }) => children.filter((child) => child.name === name)), [from]);
  }

  /** Of the first such element without blanks around it; empty where there is none. */
  text(path: string, from: XmlNode = this.root): string {
    return this.all(path, from)[0]?.text.trim() ?? '';
  }

  has(path: string, from: XmlNode = this.root): boolean {
    return this.text(path, from) !== '';
  }

  /** A decimal as a whole number of 10^-12; 0 where there is none. */
  number(path: string, from: XmlNode = this.root): bigint {
    return decimal(this.text(path, from) || '0');
  }

  sum(nodes: readonly XmlNode[], path: string): bigint {
    return nodes.reduce((total, node) => total + this.number(path, node), 0n);
  }

  every(check: (node: XmlNode) => boolean): boolean {
    const visit = (node: XmlNode): boolean => check(node) && node.children.every(visit);
    return visit(this.root);
  }
}

export const ONE = 10n ** BigInt(SCALE);
export const CENT = ONE / 100n;

function decimal(text: string): bigint {
  const [, sign = '', whole = '0', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const value = BigInt(whole + digits.slice(0, SCALE).padEnd(SCALE, '0'));
  return sign === '-' ? -value : value;
}

export const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
