export interface ClockUse {
  readonly line: number;
  readonly text: string;
}

/**
 * Other ways to the present than the injected Clock (kernel) and platform.now(): of PostgreSQL and of JavaScript. Durations
 * by performance.now() are no time of day, and a method called now() of something is what the rule asks for.
 */
const OTHER_CLOCKS: readonly RegExp[] = [
  /(?<![.\w])now\s*\(\s*\)(?!\s*:)/i,
  /\b(clock|statement|transaction)_timestamp\s*\(|\btimeofday\s*\(/i,
  /\bcurrent_(date|time|timestamp)\b/i,
  // Written in one case: LocalTime is a type of ours.
  /\b(localtime(stamp)?|LOCALTIME(STAMP)?)\b/,
  /'(now|today|tomorrow|yesterday)'\s*::/i,
  /\bDate\s*\.\s*now\b/,
  /\bnew\s+Date\s*(\(\s*\)|(?![\w\s(]))/,
  /(?<!new\s)\bDate\s*\(\s*\)/,
  /\bTemporal\s*\.\s*Now\b/,
];

/** The lines of a file that ask another clock; comments are left out. */
export function findOtherClocks(source: string): ClockUse[] {
  return withoutComments(source)
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => OTHER_CLOCKS.some((clock) => clock.test(text)));
}

/** Comments of TypeScript and of SQL become blanks; the lines stay where they are. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)(\/\/|--\s).*$/gm, '$1');
}
