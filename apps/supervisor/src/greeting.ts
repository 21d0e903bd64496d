import type { SignInHint } from './demonstration.js';

export interface Greeting {
  readonly address: string;
  readonly database: string;
  readonly signIns: readonly SignInHint[];
}

/** What somebody who has just started it wants to know, and nothing else. */
export function greet({ address, database, signIns }: Greeting): string {
  const lines = ['', `Platzverbund is ready: ${address}`, `Data: ${database}`];
  const shown = firstOrganisations(signIns);
  if (shown.length > 0) {
    const width = Math.max(...shown.map((hint) => hint.email.length));
    lines.push(
      '',
      `Demonstration sign-ins, all with the password ${shown[0]!.password} (${shown.length} of ${signIns.length}):`,
      ...shown.map((hint) => `  ${hint.email.padEnd(width)}  ${`${hint.organisation} ${hint.role}`.trim()}`),
    );
  }
  lines.push('', 'Stop it with Ctrl-C.', '');
  return lines.join('\n');
}

/** The people of one agency and of the first provider beside it, enough to see both sides, and who runs the system. */
function firstOrganisations(signIns: readonly SignInHint[]): SignInHint[] {
  const [first] = signIns;
  if (first === undefined) return [];
  const second = signIns.find((hint) => hint.role === 'CASE_LEAD');
  const shown = new Set([first.organisation, second?.organisation]);
  return signIns.filter((hint) => shown.has(hint.organisation) || hint.role === 'OPERATOR');
}
