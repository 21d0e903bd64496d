/** DD-26: that the operating licence (§ 45 SGB VIII) of a facility rests on the co-use of a hub's groups. */
export interface LicenceDependency extends Record<string, unknown> {
  readonly id: string;
  readonly agencyId: string;
  /** Whose agreement lets others in. */
  readonly hubId: string;
  /** Who runs the facility and has declared it. */
  readonly dependentId: string;
  /** Name of the institution. */
  readonly facility: string;
  readonly declaredAt: Date;
  /** Null: it holds. */
  readonly withdrawnAt: Date | null;
}

/** Longest name of a facility, in characters. */
export const LONGEST_FACILITY = 200;

/**
 * Whether somebody has seen just the facilities that depend now: one that was declared meanwhile asks again. Nothing needs to be
 * seen where nothing depends.
 */
export function hasSeenAll(dependents: readonly Pick<LicenceDependency, 'id'>[], seen: readonly string[]): boolean {
  if (dependents.length === 0) return true;
  const ids = new Set(seen.map((id) => id.toLowerCase()));
  return ids.size === dependents.length && dependents.every(({ id }) => ids.has(id));
}
