const CONTROL = /\p{Cc}/u;

/** A line that people type, such as a name or a label: 1 to `most` characters, without blanks around it and control characters; else null. */
export function parseLine(text: string, most: number): string | null {
  const line = text.trim();
  return line !== '' && [...line].length <= most && !CONTROL.test(line) ? line : null;
}

/** An identifier as the exchange format takes it: 1 to 64 characters, no blank at either end, no control characters, `|` or `:`. */
export function isExchangeCode(text: string): boolean {
  return parseLine(text, 64) === text && !/[|:]/.test(text);
}
