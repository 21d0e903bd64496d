import { createHash } from 'node:crypto';
import type { ExportedMonth } from './month-exporter.js';

/** What no file system changes or forbids; capitals are kept, small letters are not, so that no two names differ in case alone. */
const SAFE = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;
const LONGEST = 40;

/**
 * An identifier as part of a file name: as it is where it holds capitals, digits and hyphens only, else with the rest replaced and a short hash behind it,
 * so that two identifiers never share a name.
 */
export function fileNamePart(identifier: string): string {
  if (SAFE.test(identifier) && identifier.length <= LONGEST) return identifier;
  const readable = identifier.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, LONGEST);
  const hash = createHash('sha256').update(identifier).digest('hex').slice(0, 8);
  return readable === '' ? hash : `${readable}.${hash}`;
}

/**
 * The name of a document of a month, such as `2026-05_JA_transfers_NORD.xml`. Of a month that is not closed yet the name says that its figures may
 * still change. `what` is a word of ours, `of` identifiers of the files.
 */
export function monthFileName(month: ExportedMonth, what: string, extension: string, ...of: readonly string[]): string {
  const provisional = month.closedAt === null ? ['provisional'] : [];
  return `${[month.period, fileNamePart(month.agencyCode), ...provisional, what, ...of.map(fileNamePart)].join('_')}.${extension}`;
}
