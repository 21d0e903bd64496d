// A tiny RFC 4180 reader and writer (section 2): separator `,` or `;` found from the header, LF or CRLF, an optional byte
// order mark, quoted cells that may hold line breaks, nothing trimmed.

export type RawRow = Readonly<Record<string, string>>;

export interface RawFile {
  readonly separator: ',' | ';';
  readonly rows: readonly RawRow[];
}

function cellsOf(text: string, separator: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let i = 0;
  const endCell = (): void => {
    record.push(cell);
    cell = '';
  };
  const endRecord = (): void => {
    endCell();
    records.push(record);
    record = [];
  };
  while (i < text.length) {
    const char = text.charAt(i);
    if (char === '"' && cell === '') {
      for (i += 1; ; i += 1) {
        if (i >= text.length) throw new Error('a quoted cell is not closed');
        if (text.charAt(i) !== '"') cell += text.charAt(i);
        else if (text.charAt(i + 1) === '"') {
          cell += '"';
          i += 1;
        } else break;
      }
      i += 1;
    } else if (char === separator) {
      endCell();
      i += 1;
    } else if (char === '\n' || (char === '\r' && text.charAt(i + 1) === '\n')) {
      endRecord();
      i += char === '\r' ? 2 : 1;
    } else {
      cell += char;
      i += 1;
    }
  }
  if (cell !== '' || record.length > 0) endRecord();
  return records;
}

export function readCsv(text: string): RawFile {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const headerLine = body.split(/\r?\n/, 1)[0] ?? '';
  const separator = headerLine.includes(';') ? ';' : ',';
  const [header = [], ...records] = cellsOf(body, separator);
  const rows = records.map((cells) => {
    if (cells.length !== header.length) throw new Error(`${String(cells.length)} cells instead of ${String(header.length)}`);
    return Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
  });
  return { separator, rows };
}

export interface CsvStyle {
  readonly separator: ',' | ';';
  readonly lineBreak: '\n' | '\r\n';
  readonly byteOrderMark: boolean;
  readonly lastLineBreak: boolean;
}

export function writeCsv(columns: readonly string[], rows: readonly RawRow[], style: CsvStyle): string {
  const quoted = (cell: string): string =>
    /[",;\r\n]/.test(cell) || cell.startsWith('\uFEFF') ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const body = lines.map((cells) => cells.map(quoted).join(style.separator)).join(style.lineBreak);
  return (style.byteOrderMark ? '\uFEFF' : '') + body + (style.lastLineBreak ? style.lineBreak : '');
}
