import { addDays, type LocalDate } from '#kernel';
import type { Pause } from '../reservation-record.js';
import type { Span } from '../reserved-span.js';

/** The days of a stay: its span without its pauses. */
export interface StayDays {
  readonly validFrom: LocalDate;
  /** Null: open. */
  readonly validTo: LocalDate | null;
  /** By their days, without overlaps, inside the span. */
  readonly pauses: readonly Pause[];
}

const FAR: LocalDate = '9999-12-31';

/** Pauses with a further one; what overlaps or follows at once becomes one. */
export function addPause(pauses: readonly Pause[], pause: Pause): Pause[] {
  const merged: Pause[] = [];
  for (const next of [...pauses, pause].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = merged.at(-1);
    if (last !== undefined && next.from <= addDays(last.to, 1)) merged[merged.length - 1] = { from: last.from, to: last.to < next.to ? next.to : last.to };
    else merged.push({ from: next.from, to: next.to });
  }
  return merged;
}

/** Pauses without the days of a span: each loses them, or becomes two. */
export const cutPauses = (pauses: readonly Pause[], { from, to }: Span): Pause[] =>
  pauses.flatMap((pause) =>
    pause.to < from || to < pause.from
      ? [pause]
      : [...(pause.from < from ? [{ from: pause.from, to: addDays(from, -1) }] : []), ...(to < pause.to ? [{ from: addDays(to, 1), to: pause.to }] : [])],
  );

/** Pauses as far as they lie in the span. */
export const clipPauses = (pauses: readonly Pause[], validFrom: LocalDate, validTo: LocalDate | null): Pause[] =>
  pauses.flatMap(({ from, to }) => {
    const clipped = { from: from < validFrom ? validFrom : from, to: to > (validTo ?? FAR) ? validTo! : to };
    return clipped.from <= clipped.to ? [clipped] : [];
  });

/** As PostgreSQL reads a datemultirange. */
export const toMultirange = (pauses: readonly Pause[]): string => `{${pauses.map(({ from, to }) => `[${from},${to}]`).join(',')}}`;
