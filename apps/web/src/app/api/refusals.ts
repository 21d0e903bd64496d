import { day, month } from '../format.js';
import type { Refused } from './use-command.js';

type Texts = Readonly<Record<string, string>>;
let loaded: Readonly<Record<string, Texts>> | null = null;

/** What refusals say, by their types and in both languages; loaded with the first of them. */
export async function loadRefusals(): Promise<void> {
  const [de, en] = await Promise.all([import('../../texts/refusals.de.json'), import('../../texts/refusals.en.json')]);
  loaded = { de: de.default, en: en.default };
}

/** The text of its type, with what the refusal tells beside (`{field}`); one without a text says what the service wrote. */
export function refusalText(refused: Refused, language: string): string {
  const text = loaded?.[language]?.[refused.__typename];
  if (text === undefined) return refused.message;
  const values = refused as unknown as Readonly<Record<string, unknown>>;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => spoken(String(values[name] ?? '')));
}

/** Days and months as they are written on the screen. */
function spoken(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  return /^\d{4}-\d{2}$/.test(value) ? month(value) : value;
}
