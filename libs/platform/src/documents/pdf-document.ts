import { FONT, STYLE } from './pdf-style.js';
import { drawTable, type PdfTable, type TablePlace } from './pdf-table.js';

export interface PdfFrame {
  /** Shown by programs as the document's name and at the head of every page. Names no person. */
  readonly title: string;
  /** At the head of every page on the right, such as a month. */
  readonly subject: string;
  /** At the foot of every page on the left, such as a number of the document. */
  readonly foot: string;
  /** The day and time that the document bears: of what it shows, never of the moment at which it is printed. */
  readonly madeAt: Date;
  /** What screen readers read it as. Default: German. */
  readonly language?: 'de' | 'en';
  /** A4 upright, or lying for broad tables. */
  readonly layout?: 'portrait' | 'landscape';
}

/**
 * A document as a tagged PDF (PDF/UA-1): headings, paragraphs and tables with their structure for screen readers, the page's
 * frame marked as none of it, fonts embedded. The same calls with the same frame make the same bytes, at any time on any machine.
 *
 *     const pdf = await openPdf({ title, subject, foot, madeAt });
 *     pdf.heading(1, title);
 *     await pdf.table({ columns, rows });
 *     const bytes = await pdf.finish();
 */
export class PdfDocument {
  private readonly root: PDFKit.PDFStructureElement;
  private readonly chunks: Buffer[] = [];
  private readonly ended: Promise<void>;

  constructor(
    private readonly pdf: PDFKit.PDFDocument,
    private readonly frame: PdfFrame,
  ) {
    this.ended = new Promise((done, failed) => {
      pdf.on('data', (chunk: Buffer) => this.chunks.push(chunk));
      pdf.once('end', () => done());
      pdf.once('error', failed);
    });
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
    this.beginPage();
  }

  /** Level 1 once, at the beginning; level 2 below it. Kept together with what follows. */
  heading(level: 1 | 2, text: string): void {
    const size = level === 1 ? STYLE.size.h1 : STYLE.size.h2;
    if (this.pdf.y + size * 5 > this.bottom) this.beginPage();
    else if (level === 2) this.pdf.y += size;
    this.write(`H${level}`, text, FONT.bold, size, size * 0.45);
  }

  paragraph(text: string): void {
    this.write('P', text, FONT.text, STYLE.size.text, STYLE.size.text * 0.6);
  }

  /** The one sentence that somebody in a hurry is to read: bold in a framed box, and for a screen reader a paragraph. */
  emphasis(text: string): void {
    const { pdf, width } = this;
    const { size, pad, bar } = STYLE.emphasis;
    const room = { width: width - 2 * pad - bar };
    pdf.font(FONT.bold).fontSize(size);
    const height = pdf.heightOfString(text, room) + 2 * pad;
    if (pdf.y + height > this.bottom) this.beginPage();
    const top = pdf.y;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.rect(STYLE.margin.side, top, width, height).fill(STYLE.shade);
    pdf.rect(STYLE.margin.side, top, bar, height).fill(STYLE.text);
    pdf.endMarkedContent();
    const draw = () => void pdf.font(FONT.bold).fontSize(size).fillColor(STYLE.text).text(text, STYLE.margin.side + bar + pad, top + pad, room);
    this.root.add(pdf.struct('P', {}, [draw]));
    pdf.x = STYLE.margin.side;
    pdf.y = top + height + STYLE.size.text;
  }

  /** What is told of one thing: a table of two columns without a header, the names of the values on the left. */
  async facts(facts: readonly (readonly [name: string, value: string])[]): Promise<void> {
    await this.table({ columns: [{ title: '', share: 2 }, { title: '', share: 5 }], rows: facts, header: false });
  }

  /** Continues on further pages with its header repeated. */
  async table(table: PdfTable): Promise<void> {
    await drawTable(this.place(), table);
    this.pdf.x = STYLE.margin.side;
    this.pdf.y += STYLE.size.text;
  }

  /** Closes the document, with the number of pages on each of them. Nothing is added after it. */
  async finish(): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page++) {
      this.pdf.switchToPage(start + page);
      this.drawFrame(page + 1, count);
    }
    this.pdf.end();
    await this.ended;
    return Buffer.concat(this.chunks);
  }

  private get width(): number {
    return this.pdf.page.width - 2 * STYLE.margin.side;
  }

  private get bottom(): number {
    return this.pdf.page.height - STYLE.margin.bottom;
  }

  private beginPage(): void {
    this.pdf.addPage();
    this.pdf.x = STYLE.margin.side;
    this.pdf.y = STYLE.margin.top;
  }

  private write(tag: string, text: string, font: string, size: number, gap: number): void {
    const draw = () => void this.pdf.font(font).fontSize(size).fillColor(STYLE.text).text(text, STYLE.margin.side, this.pdf.y, { width: this.width });
    this.root.add(this.pdf.struct(tag, {}, [draw]));
    this.pdf.y += gap;
  }

  private place(): TablePlace {
    const newPage = () => {
      this.beginPage();
      return this.pdf.y;
    };
    return { pdf: this.pdf, parent: this.root, left: STYLE.margin.side, width: this.width, bottom: this.bottom, bodyHeight: this.bottom - STYLE.margin.top, newPage };
  }

  /** Head and foot: no part of what a screen reader reads. */
  private drawFrame(page: number, pages: number): void {
    const { pdf, frame } = this;
    // Below the margin, where text would begin another page.
    pdf.page.margins = { ...pdf.page.margins, bottom: 0 };
    const [head, foot] = [STYLE.margin.top / 2, this.bottom + STYLE.margin.bottom / 2.5];
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font(FONT.text).fontSize(STYLE.size.frame).fillColor(STYLE.quiet);
    this.pair(head, frame.title, frame.subject);
    this.pair(foot, frame.foot, frame.language === 'en' ? `Page ${page} of ${pages}` : `Seite ${page} von ${pages}`);
    pdf.moveTo(STYLE.margin.side, head + 14).lineTo(STYLE.margin.side + this.width, head + 14).lineWidth(0.5).stroke(STYLE.line);
    pdf.endMarkedContent();
  }

  private pair(y: number, left: string, right: string): void {
    const half = { width: this.width / 2, height: 12, ellipsis: true };
    this.pdf.text(left, STYLE.margin.side, y, half);
    this.pdf.text(right, STYLE.margin.side + this.width / 2, y, { ...half, align: 'right' });
  }
}

/** What the types of pdfkit do not know yet. */
const ACCESSIBLE: object = { subset: 'PDF/UA' };

/** Begins a document. pdfkit and the fonts are loaded by the first one of a process: nothing else needs them. */
export async function openPdf(frame: PdfFrame): Promise<PdfDocument> {
  const { default: PdfKit } = await import('pdfkit');
  const { title, subject, madeAt, language = 'de', layout = 'portrait' } = frame;
  const pdf = new PdfKit({
    size: 'A4',
    layout,
    margins: { top: STYLE.margin.top, bottom: STYLE.margin.bottom, left: STYLE.margin.side, right: STYLE.margin.side },
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    lang: language === 'en' ? 'en-GB' : 'de-DE',
    displayTitle: true,
    font: FONT.text,
    info: { Title: title, Subject: subject, Author: 'Platzverbund', Creator: 'Platzverbund', Producer: 'Platzverbund', CreationDate: madeAt, ModDate: madeAt },
  });
  return new PdfDocument(pdf, frame);
}
