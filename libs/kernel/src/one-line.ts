/** What separates lines, and what no reader sees: control, format and line characters, blanks of all kinds. */
const BREAKS = /[\p{Cc}\p{Cf}\p{Z}]+/gu;

/** A text of others on one line, for a mail: a name that holds breaks writes no lines of its own there. At most 200 characters. */
export const oneLine = (text: string): string => [...text.replace(BREAKS, ' ').trim()].slice(0, 200).join('');
