const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const LINK = /:\/\/|www\./iu;

/** A line that people type, such as a name or a label: 1 to `most` characters, without blanks around it and control characters; else null. */
export function parseLine(text: string, most: number): string | null {
  const line = text.trim();
  return line !== '' && [...line].length <= most && !CONTROL.test(line) ? line : null;
}

/** Name of an organisation: a line of 1 to 200 characters that no mail program makes a link of; else null. It stands in mails to strangers. */
export function parseOrganisationName(text: string): string | null {
  const name = parseLine(text, 200);
  return name === null || LINK.test(name) ? null : name;
}

/** What is told of a name that parseOrganisationName does not take. */
export const ORGANISATION_NAME = 'a line of 1 to 200 characters without a web address';

/** An identifier as the exchange format takes it: 1 to 64 characters, no blank at either end, no control characters, `|` or `:`. */
export function isExchangeCode(text: string): boolean {
  return parseLine(text, 64) === text && !/[|:]/.test(text);
}
