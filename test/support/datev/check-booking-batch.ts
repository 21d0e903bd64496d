import { fromWindows1252 } from './windows-1252.js';

/** Text columns of a booking, by their numbers in DATEV's description of the format: always in quotes, also empty. All others are bare. */
const TEXT_COLUMNS = new Set([
  2, 3, 6, 9, 11, 12, 14, 16, ...range(20, 38), 40, 42, ...range(48, 87), 91, 95, 96, 98, 102, 103, 105, 107, 109, 110, 112, 118, 120, 121, 123,
]);

/** What a field of the header has to look like, by its number; those not named are empty. */
const HEADER: Readonly<Record<number, RegExp>> = {
  1: /^"EXTF"$/,
  2: /^700$/,
  3: /^21$/,
  4: /^"Buchungsstapel"$/,
  5: /^13$/,
  6: /^\d{17}$/,
  8: /^"\w{0,2}"$/,
  9: /^"\w{0,25}"$/,
  10: /^"\w{0,25}"$/,
  11: /^\d{4,7}$/,
  12: /^\d{1,5}$/,
  13: /^\d{8}$/,
  14: /^[4-8]$/,
  15: /^\d{8}$/,
  16: /^\d{8}$/,
  17: /^"[\w.\-/ ]{0,30}"$/,
  18: /^"([A-Z]{2}){0,2}"$/,
  19: /^[12]$/,
  20: /^(0|30|40|50|64)$/,
  21: /^[01]$/,
  22: /^"[A-Z]{3}"$/,
  24: /^""$/,
  27: /^"(\d{2}){0,2}"$/,
  30: /^""$/,
  31: /^".{0,16}"$/,
};

/** The same for a booking; a text longer than its column or a sign that is not allowed there fails here. */
const BOOKING: Readonly<Record<number, RegExp>> = {
  1: /^(?!0+,00$)\d{1,10},\d{2}$/,
  2: /^"[SH]"$/,
  3: /^"[A-Z]{3}"$/,
  7: /^(?!0+$)\d{1,9}$/,
  8: /^(?!0+$)\d{1,9}$/,
  9: /^"(\d{1,4})?"$/,
  10: /^\d{4}$/,
  11: /^"[A-Za-z0-9_$&%*+\-/]{0,36}"$/,
  12: /^"[A-Za-z0-9_$&%*+\-/]{0,12}"$/,
  14: /^".{0,60}"$/,
  114: /^[01]$/,
  115: /^(\d{8})?$/,
  116: /^(\d{8})?$/,
  117: /^(\d{8})?$/,
};

const MOST_ROWS = 99_999;

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** What is wrong with a booking batch (EXTF 700, category 21, version 13). Empty: nothing. */
export function checkBookingBatch(name: string, bytes: Uint8Array): string[] {
  const found: string[] = [];
  if (!/^EXTF_[^/\\]*\.csv$/.test(name)) found.push(`The name ${name} is not EXTF_*.csv`);
  const text = decode(bytes, found);
  if (!text.endsWith('\r\n') || /\r(?!\n)|(?<!\r)\n/.test(text)) found.push('Lines do not end with CRLF');
  const lines = text.split(/\r?\n/).filter((line, index, all) => index < all.length - 1 || line !== '');
  if (lines.length - 2 > MOST_ROWS) return [...found, `${lines.length - 2} rows are more than ${MOST_ROWS}`];
  const header = checkHeader(lines[0] ?? '', found);
  const titles = (lines[1] ?? '').split(';').length;
  if (titles !== 125) found.push(`${titles} titles, not 125`);
  if (lines.length < 3) found.push('There is no booking');
  lines.slice(2).forEach((line, index) => checkBooking(line, index + 3, header, found));
  return found;
}

/** Windows-1252 has no character for five bytes; and what is UTF-8 beyond ASCII is hardly ever meant to be Windows-1252. */
function decode(bytes: Uint8Array, found: string[]): string {
  if (bytes.some((byte) => [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) || (bytes.some((byte) => byte > 0x7f) && isUtf8(bytes))) found.push('The text is not Windows-1252');
  return fromWindows1252(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Fields of a line as they are written; a semicolon inside of quotes separates nothing. A quote that ends nothing spoils the line. */
function fieldsOf(line: string): string[] {
  const field = /("(?:[^"]|"")*"|[^;"]*)(;|$)/y;
  const fields: string[] = [];
  for (let separator = ';'; separator === ';'; ) {
    const found = field.exec(line);
    if (found === null) return [];
    fields.push(found[1]!);
    separator = found[2]!;
  }
  return fields;
}

function checkHeader(line: string, found: string[]): readonly string[] {
  const fields = fieldsOf(line);
  if (fields.length !== 31) found.push(`${fields.length} header fields, not 31`);
  fields.forEach((field, index) => {
    const rule = HEADER[index + 1] ?? /^$/;
    if (!rule.test(field)) found.push(`Header field ${index + 1} is ${field}`);
  });
  if (Number(fields[10]) < 1001) found.push(`Header field 11 is ${fields[10]}`);
  if ((fields[14] ?? '') > (fields[15] ?? '') || (fields[12] ?? '') > (fields[14] ?? '')) found.push('The days of the header are in no order');
  return fields;
}

function checkBooking(line: string, number: number, header: readonly string[], found: string[]): void {
  const fields = fieldsOf(line);
  if (fields.length !== 125) found.push(`Line ${number}: ${fields.length} columns, not 125`);
  fields.forEach((field, index) => {
    const column = index + 1;
    const quoted = /^"(?:[^"]|"")*"$/.test(field);
    if (TEXT_COLUMNS.has(column) ? !quoted : field.includes('"')) found.push(`Line ${number}, column ${column}: ${TEXT_COLUMNS.has(column) ? 'a text without quotes' : 'quotes around what is no text'}`);
    else if (!(BOOKING[column] ?? /^.*$/).test(unescaped(field))) found.push(`Line ${number}, column ${column} is ${field}`);
  });
  checkDay(fields[9] ?? '', number, header, found);
  const length = Number(header[13]);
  for (const column of [7, 8]) {
    const digits = (fields[column - 1] ?? '').length;
    if (digits !== length && digits !== length + 1) found.push(`Line ${number}, column ${column}: an account of ${digits} digits`);
  }
}

/** A doubled quote inside of a text counts as the one sign that it stands for. */
const unescaped = (field: string): string => (field.startsWith('"') ? `"${field.slice(1, -1).replaceAll('""', '”')}"` : field);

/** TTMM inside of the period of the header; the year is that of its days. */
function checkDay(day: string, number: number, header: readonly string[], found: string[]): void {
  const [from = '', to = ''] = [header[14], header[15]];
  const inside = [from.slice(0, 4), to.slice(0, 4)].some((year) => {
    const written = `${year}${day.slice(2)}${day.slice(0, 2)}`;
    return written >= from && written <= to && Number(day.slice(0, 2)) >= 1 && Number(day.slice(0, 2)) <= 31;
  });
  if (!inside) found.push(`Line ${number}: the day ${day} is outside of ${from} to ${to}`);
}
