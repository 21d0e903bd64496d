import type { IncomingHttpHeaders } from 'node:http';

export interface Version {
  /** Entity tag with its quotes. */
  readonly tag: string;
  /** To the second. */
  readonly changedAt: Date;
}

/**
 * True where whoever asks has this version already (RFC 9110, 13.2.2): by If-None-Match, which may list several tags, weak
 * ones too; If-Modified-Since counts only where it is missing, and a day that is none counts not at all.
 */
export function isUnchanged(headers: IncomingHttpHeaders, { tag, changedAt }: Version): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((known) => known.trim() === '*' || known.trim().replace(/^W\//, '') === tag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && changedAt.getTime() <= since;
}
