/**
 * Characters of the bytes 0x80 to 0x9f, from the table of the Unicode consortium (CP1252.TXT); five bytes stand for nothing. Node's own decoder
 * of this name takes them for control characters in some versions.
 */
const CODES = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
  0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

export const fromWindows1252 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte >= 0x80 && byte <= 0x9f ? CODES[byte - 0x80]! : byte)).join('');
