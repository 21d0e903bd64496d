import { normaliseLegalBasis } from '#kernel';

/**
 * True where one of the legal bases covers this one. A paragraph covers its subsections (30 covers 30.1), and a listed
 * subsection covers a case that names only the paragraph (27.2 covers 27), because referrals often do. 35 and 35a are two.
 */
export function listsLegalBasis(listed: readonly string[], legalBasis: string): boolean {
  const asked = normaliseLegalBasis(legalBasis);
  return listed.map(normaliseLegalBasis).some((one) => one === asked || asked.startsWith(`${one}.`) || one.startsWith(`${asked}.`));
}
