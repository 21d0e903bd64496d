import { fileNamed } from '../domain/files/index.js';
import { caseMappings } from './case-mappings.js';
import type { FileMapping } from './file-mapping.js';
import { offerMappings } from './offer-mappings.js';
import { partyMappings } from './party-mappings.js';

/** In the order in which the rows are written: what a row refers to is there before the row. */
export const MAPPINGS: readonly FileMapping[] = [...partyMappings, ...offerMappings, ...caseMappings];

export const mappingOf = (name: string): FileMapping => {
  const mapping = MAPPINGS.find(({ file }) => file === fileNamed(name));
  if (mapping === undefined) throw new Error(`${name} has no mapping`);
  return mapping;
};
