const LINE_FEED = 0x0a;

export type Decoded = { readonly text: string } | { readonly badLines: readonly number[] };

/** The text of a file without its byte order mark, or the physical lines that hold bytes which are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { badLines: badLinesOf(bytes) };
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
