/** How many statements the file had, how many of them were known, and what became of their entries. */
export interface StatementCounts {
  readonly statements: number;
  readonly known: number;
  readonly booked: number;
  readonly recorded: number;
  readonly waiting: number;
  readonly unrelated: number;
}

export type StatementOutcome =
  | { readonly kind: 'TAKEN'; readonly counts: StatementCounts }
  /** It cannot be taken; nothing of it was, and this is the place. */
  | { readonly kind: 'BROKEN'; readonly where: string }
  | { readonly kind: 'BUSY' | 'FAILED' };

/** Brings a bank statement (camt.053) to the service, as it is. */
export async function sendStatement(file: File, organisationId: string | undefined): Promise<StatementOutcome> {
  try {
    const headers = { 'content-type': 'application/xml', ...(organisationId !== undefined && { 'x-organisation': organisationId }) };
    const response = await fetch('/kontoauszug/einlesen', { method: 'POST', credentials: 'same-origin', headers, body: file });
    if (response.ok) return { kind: 'TAKEN', counts: (await response.json()) as StatementCounts };
    if (response.status === 409) return { kind: 'BUSY' };
    if (response.status !== 422) return { kind: 'FAILED' };
    const { where } = (await response.json()) as { readonly where?: string };
    return { kind: 'BROKEN', where: where ?? '' };
  } catch {
    return { kind: 'FAILED' };
  }
}
