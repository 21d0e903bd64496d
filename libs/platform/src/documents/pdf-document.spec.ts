import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { readPdf, rowsOf, tagged, textOf } from '../../../../test/support/read-pdf.js';
import { openPdf, type PdfFrame } from './pdf-document.js';

const FRAME: PdfFrame = { title: 'Abrechnung für Łódź', subject: 'Juni 2026', foot: 'Fassung 1', madeAt: new Date('2026-07-01T04:05:06Z') };

async function example(rows = 2): Promise<Buffer> {
  const pdf = await openPdf(FRAME);
  pdf.heading(1, FRAME.title);
  pdf.paragraph('Größe, Maß und „Anführung“ – 25,71\u00a0h.');
  await pdf.facts([['Träger', 'Kiefer gGmbH']]);
  pdf.heading(2, 'Stunden');
  await pdf.table({
    columns: [{ title: 'Fall', share: 2 }, { title: 'Gruppe', share: 1, align: 'right' }],
    rows: Array.from({ length: rows }, (_, row) => [`F-${row}`, `${row},00 h`]),
    total: ['Summe', '9,00 h'],
  });
  return pdf.finish();
}

afterEach(() => {
  jest.useRealTimers();
});

describe('a document as PDF', () => {
  it('is tagged for screen readers: language, title, headings, and tables with their headings', async () => {
    const { catalogue, metadata, tree, missingFonts } = readPdf(await example());
    expect(catalogue).toContain('/Lang (de-DE)');
    expect(catalogue).toMatch(/\/MarkInfo <<\s*\/Marked true/);
    expect(catalogue).toMatch(/\/ViewerPreferences <<\s*\/DisplayDocTitle true/);
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata).toContain(FRAME.title);
    expect(missingFonts).toEqual([]);
    expect([tree.tag, tree.children.map(({ tag }) => tag)]).toEqual(['Document', ['H1', 'P', 'Table', 'H2', 'Table']]);
    expect(tree.children.slice(0, 2).map(textOf)).toEqual([FRAME.title, 'Größe, Maß und „Anführung“ – 25,71\u00a0h.']);
    const [facts, table] = tagged(tree, 'Table');
    expect(rowsOf(facts!)).toEqual([['Träger', 'Kiefer gGmbH']]);
    expect(tagged(facts!, 'TH').map(({ scope }) => scope)).toEqual(['Row']);
    expect(rowsOf(table!)).toEqual([['Fall', 'Gruppe'], ['F-0', '0,00 h'], ['F-1', '1,00 h'], ['Summe', '9,00 h']]);
    expect(tagged(table!, 'TH').map(({ scope }) => scope)).toEqual(['Column', 'Column', 'Row', 'Row', 'Row']);
  });

  it('numbers its pages and begins each with the header of the table, both for the eye alone', async () => {
    const { pages, artifacts, tree } = readPdf(await example(120));
    expect(pages).toBeGreaterThan(2);
    artifacts.forEach((text, page) => {
      expect(text).toContain(`Seite ${page + 1} von ${pages}`);
      expect([page, text.includes('Fall Gruppe')]).toEqual([page, page > 0]);
    });
    expect(rowsOf(tagged(tree, 'Table')[1]!)).toHaveLength(122);
  });

  it('has a sentence that stands out, and rows that stand close: to a screen reader a paragraph and a table as any other', async () => {
    const pdf = await openPdf({ ...FRAME, layout: 'landscape' });
    pdf.heading(1, FRAME.title);
    pdf.emphasis('Unter dem Rahmen: Es fehlen 5,71 Stunden.');
    const rows = Array.from({ length: 40 }, (_, row) => [`F-${row}`, { text: 'unter dem Rahmen', strong: true as const }]);
    await pdf.table({ dense: true, columns: [{ title: 'Fall', share: 1 }, { title: 'Ressourcen\u00adpersonen', share: 1 }], rows });
    const bytes = await pdf.finish();
    const { tree, artifacts, pages } = readPdf(bytes);
    expect(bytes.toString('latin1')).toContain('/ActualText (Ressourcenpersonen)');
    expect(tree.children.map(({ tag }) => tag)).toEqual(['H1', 'P', 'Table']);
    expect(textOf(tree.children[1]!)).toBe('Unter dem Rahmen: Es fehlen 5,71 Stunden.');
    expect(rowsOf(tagged(tree, 'Table')[0]!)[40]).toEqual(['F-39', 'unter dem Rahmen']);
    expect([pages, artifacts.join(' ').includes('Es fehlen')]).toEqual([2, false]);
  });

  it('is the same bytes whenever it is made', async () => {
    const first = await example(60);
    jest.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), doNotFake: ['setImmediate', 'nextTick', 'setTimeout', 'queueMicrotask'] });
    expect((await example(60)).equals(first)).toBe(true);
  });

  it('draws a text that is longer than a page is high, and refuses a row that does not fit its columns', async () => {
    const pdf = await openPdf(FRAME);
    await pdf.table({ columns: [{ title: 'A', share: 1 }, { title: 'B', share: 9 }], rows: [['wort '.repeat(2_000), 'x'], ['y', 'z']] });
    await expect(pdf.table({ columns: [{ title: 'A', share: 1 }], rows: [['x', 'y']] })).rejects.toThrow('for each column');
    expect(readPdf(await pdf.finish()).pages).toBeLessThanOrEqual(3);
  });
});
