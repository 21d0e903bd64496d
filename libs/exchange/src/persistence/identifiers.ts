import type { FileDefinition, Target } from '../domain/file-definition.js';

/** A name of the files as an SQL identifier: some of them (from, to, start) are words of SQL. */
export const column = (name: string): string => `"${name}"`;

const baseOf = (file: Pick<FileDefinition, 'name'>): string => file.name.replace('.csv', '');

/** Rows as read, with the identifiers of the sender. */
export const stageTable = (file: Pick<FileDefinition, 'name'>): string => `stage_${baseOf(file)}`;

/** Rows as they will be stored, with what will happen to them: created, updated or nothing. */
export const rowTable = (file: Pick<FileDefinition, 'name'>): string => `row_${baseOf(file)}`;

/** Every identifier of a kind that the folder holds or names, and the row that it will name after the import. */
export const referenceTable = (target: Target): string => `ref_${target}`;
