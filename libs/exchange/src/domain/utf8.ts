const LINE_FEED = 0x0a;

export interface Decoded {
  readonly text: string;
  /** The physical lines that hold bytes which are not UTF-8, in their order; in the text U+FFFD stands for these. */
  readonly badLines: readonly number[];
}

/** The text of a file without its byte order mark. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), badLines: [] };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), badLines: badLinesOf(bytes) };
  }
}

/** A line feed is never part of a longer character, so each line can be judged alone. */
function badLinesOf(bytes: Uint8Array): number[] {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bad: number[] = [];
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      bad.push(line);
    }
    start = end + 1;
  }
  return bad;
}
