import './pdfkit-types.js';
import { FONT, STYLE } from './pdf-style.js';

/** A column of a table. */
export interface PdfColumn {
  /** A long word may hold a soft hyphen. */
  readonly title: string;
  /** Its part of the width, beside those of the others. */
  readonly share: number;
  /** Numbers stand right, so that their digits lie below each other. Default: left. */
  readonly align?: 'left' | 'right';
}

/** A text of a table; strong: drawn in bold, where it is to be seen among many rows. */
export type PdfCell = string | { readonly text: string; readonly strong: true };

export interface PdfTable {
  readonly columns: readonly PdfColumn[];
  /** Texts, one for each column. The first of a row is its heading, which a screen reader says with every cell. */
  readonly rows: readonly (readonly PdfCell[])[];
  /** A last row in bold, such as sums; absent: none. */
  readonly total?: readonly string[];
  /** False: the titles of the columns are left out, where every row says what it is. */
  readonly header?: false;
  /** Smaller letters and less room around them, for many rows and columns. */
  readonly dense?: true;
}

/** What a table needs of its page. */
export interface TablePlace {
  readonly pdf: PDFKit.PDFDocument;
  /** What the table becomes a part of, for screen readers. */
  readonly parent: PDFKit.PDFStructureElement;
  readonly left: number;
  readonly width: number;
  /** Where the text of a page ends, and the height that it has. */
  readonly bottom: number;
  readonly bodyHeight: number;
  /** Begins another page, and says where its text begins. */
  newPage(): number;
}

/** So many rows are drawn before others get a turn: drawing keeps the process busy. */
const ROWS_AT_A_TIME = 50;

/** Where a long word may be parted; a screen reader is given the whole word. */
const SOFT_HYPHEN = '\u00ad';

interface Cell {
  readonly tag: 'TH' | 'TD';
  readonly scope?: 'Row' | 'Column';
  readonly text: string;
  readonly strong?: boolean;
}

/**
 * Draws a table from the current place on and leaves the place below it. A row is never split between pages; every further page
 * begins with the header again, which a screen reader skips there. Throws for a row with too few or too many cells.
 */
export async function drawTable(place: TablePlace, { columns, rows, total, header, dense }: PdfTable): Promise<void> {
  const drawer = new TableDrawer(place, columns, header !== false, dense ? { size: STYLE.size.dense, pad: STYLE.denseCell } : { size: STYLE.size.table, pad: STYLE.cell });
  drawer.begin();
  for (const [index, row] of rows.entries()) {
    drawer.row(row, FONT.text);
    if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await new Promise((done) => setImmediate(done));
  }
  if (total) drawer.row(total, FONT.bold);
  drawer.end();
}

class TableDrawer {
  private readonly table: PDFKit.PDFStructureElement;
  private readonly widths: readonly number[];

  constructor(
    private readonly place: TablePlace,
    private readonly columns: readonly PdfColumn[],
    private readonly hasHeader: boolean,
    private readonly look: { readonly size: number; readonly pad: { readonly x: number; readonly y: number } },
  ) {
    const shares = columns.reduce((sum, { share }) => sum + share, 0);
    this.widths = columns.map(({ share }) => (share / shares) * place.width);
    this.table = place.pdf.struct('Table');
    place.parent.add(this.table);
  }

  begin(): void {
    if (!this.hasHeader) return;
    const cells = this.columns.map(({ title }): Cell => ({ tag: 'TH', scope: 'Column', text: title }));
    const height = this.heightOf(cells, FONT.bold);
    // Not alone at the foot of a page.
    this.room(height * 2.5);
    this.shade(height);
    this.tagged(cells, FONT.bold, height);
  }

  row(texts: readonly PdfCell[], font: string): void {
    if (texts.length !== this.columns.length) throw new Error('A row of a table has a text for each column.');
    const cells = texts.map((cell, index): Cell => ({ ...(index === 0 ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' }), ...(typeof cell === 'string' ? { text: cell } : cell) }));
    const height = this.heightOf(cells, font);
    if (this.room(height) && this.hasHeader) this.repeatedHeader();
    this.tagged(cells, font, height);
  }

  end(): void {
    this.table.end();
  }

  /** True where another page had to be begun. */
  private room(height: number): boolean {
    const { pdf, bottom } = this.place;
    if (pdf.y + height <= bottom) return false;
    pdf.y = this.place.newPage();
    return true;
  }

  private repeatedHeader(): void {
    const { pdf } = this.place;
    const cells = this.columns.map(({ title }): Cell => ({ tag: 'TH', text: title }));
    const height = this.heightOf(cells, FONT.bold);
    this.shade(height);
    pdf.markContent('Artifact', { type: 'Pagination' });
    this.cells(cells, (cell, x, width, align) => this.write(cell.text, FONT.bold, { x, width, align, height }));
    pdf.endMarkedContent();
    this.below(height);
  }

  private tagged(cells: readonly Cell[], font: string, height: number): void {
    const { pdf } = this.place;
    const row = pdf.struct('TR');
    this.table.add(row);
    this.cells(cells, ({ tag, scope, text, strong }, x, width, align) => {
      const write = () => this.write(text, strong ? FONT.bold : font, { x, width, align, height });
      row.add(pdf.struct(tag, { ...(scope && { scope }), ...(text.includes(SOFT_HYPHEN) && { actual: text.replaceAll(SOFT_HYPHEN, '') }) }, [write]));
    });
    row.end();
    this.below(height);
  }

  private cells(cells: readonly Cell[], draw: (cell: Cell, x: number, width: number, align: 'left' | 'right') => void): void {
    let x = this.place.left;
    cells.forEach((cell, index) => {
      draw(cell, x, this.widths[index]!, this.columns[index]!.align ?? 'left');
      x += this.widths[index]!;
    });
  }

  /** Leaves the place where it is: the next cell stands beside it. */
  private write(text: string, font: string, at: { readonly x: number; readonly width: number; readonly align: 'left' | 'right'; readonly height: number }): void {
    const { pdf } = this.place;
    const top = pdf.y;
    pdf.font(font).fontSize(this.look.size).fillColor(STYLE.text);
    const room = { width: at.width - 2 * this.look.pad.x, height: at.height - 2 * this.look.pad.y + 1 };
    pdf.text(text, at.x + this.look.pad.x, top + this.look.pad.y, { ...room, align: at.align, ellipsis: true });
    pdf.y = top;
  }

  /** Of the highest cell; at most a page. */
  private heightOf(cells: readonly Cell[], font: string): number {
    const { pdf, bodyHeight } = this.place;
    pdf.fontSize(this.look.size);
    const heights = cells.map(({ text, strong }, index) => pdf.font(strong ? FONT.bold : font).heightOfString(text === '' ? ' ' : text, { width: this.widths[index]! - 2 * this.look.pad.x }));
    return Math.min(Math.max(...heights) + 2 * this.look.pad.y, bodyHeight / 2);
  }

  private shade(height: number): void {
    const { pdf, left, width } = this.place;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.rect(left, pdf.y, width, height).fill(STYLE.shade);
    pdf.endMarkedContent();
  }

  /** A line under the row, and the place below it. */
  private below(height: number): void {
    const { pdf, left, width } = this.place;
    pdf.y += height;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.moveTo(left, pdf.y).lineTo(left + width, pdf.y).lineWidth(0.5).stroke(STYLE.line);
    pdf.endMarkedContent();
  }
}
