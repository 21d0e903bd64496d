import { randomUUID } from 'node:crypto';

/** Where identifiers come from on the TypeScript side; tests inject a counting one. */
export interface IdSource {
  next(): string;
}

export const randomIds: IdSource = { next: () => randomUUID() };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the textual form of a UUID: what is not one can name nothing here and answers like an unknown id. */
export const isUuid = (text: string): boolean => UUID.test(text);
