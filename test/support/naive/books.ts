// Section 5: the memory between clearings. "Months of an agency close in order."

import { clearMonth, type Clearing } from './clear.js';
import { nextMonth } from './dates.js';
import type { World } from './world.js';

export interface Closing {
  readonly period: string;
  readonly agency: string;
  readonly state: 'CLOSED';
}

export class Books {
  #world: World;
  readonly #closed = new Map<string, Clearing[]>();
  readonly #cleared = new Map<string, Clearing>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The state after an import. */
  setWorld(world: World): void {
    this.#world = world;
  }

  /** `pv clear`; a dry run stores nothing, "clearing it again replaces its result". */
  clear(period: string, agency: string, options: { readonly dryRun?: boolean } = {}): Clearing {
    const result = clearMonth(this.#world, this.#closed.get(agency) ?? [], agency, period);
    if (options.dryRun !== true) this.#cleared.set(JSON.stringify([agency, period]), result);
    return result;
  }

  /** `pv close` fixes the last result of `clear`, even where the data have changed since. */
  close(period: string, agency: string): Closing {
    const closed = this.#closed.get(agency) ?? [];
    const result = this.#cleared.get(JSON.stringify([agency, period]));
    const last = closed[closed.length - 1];
    // Reading: closing a closed month again is refused like any month that is not the next.
    if (result === undefined) throw new Error(`${period} of ${agency} was never cleared`);
    if (last !== undefined && nextMonth(last.period) !== period) throw new Error(`${period} is not the next of ${agency}`);
    this.#closed.set(agency, [...closed, result]);
    return { period, agency, state: 'CLOSED' };
  }

  closedMonths(agency: string): string[] {
    return (this.#closed.get(agency) ?? []).map((closed) => closed.period);
  }
}
