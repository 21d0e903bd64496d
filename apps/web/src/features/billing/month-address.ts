/** Which month: of which agency, null for one's own. */
export interface MonthKey {
  readonly period: string;
  readonly agencyId: string | null;
}

/** `/monate/2026-10` is the month of one's own agency, `?behoerde=` that of another one: so a screen needs one request. */
export const addressOf = ({ period, agencyId }: MonthKey): { readonly params: { readonly id: string }; readonly search: { readonly behoerde?: string } } => ({
  params: { id: period },
  search: agencyId === null ? {} : { behoerde: agencyId },
});

/** The month as whoever acts for this organisation addresses it. */
export const keyOf = (period: string, agency: { readonly id: string }, ownId: string | undefined): MonthKey => ({ period, agencyId: agency.id === ownId ? null : agency.id });
