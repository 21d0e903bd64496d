import { normaliseLegalBasis } from '#kernel';

const PARAGRAPH = /^([1-9]\d)[a-z]?(?:\.\d{1,2})?$/;
/** What SGB VIII grants stands in its second and third chapter, from §§ 11 on; § 52 (TS-12) is the last one that a group is offered under. */
const FIRST = 11;
const LAST = 52;

/** What a request or an approval may rest on, in words. */
export const LEGAL_BASIS_EXPECTED = `a paragraph of SGB VIII from ${FIRST} to ${LAST} such as 31, 35a or 27.2`;

/** A legal basis as it is stored and compared, "§ 27 Abs. 2" as `27.2`; null where it is no paragraph of a help: nothing else stands there, no name either. */
export function readLegalBasis(text: string): string | null {
  const spelled = normaliseLegalBasis(text);
  const paragraph = Number(PARAGRAPH.exec(spelled)?.[1] ?? 0);
  return paragraph >= FIRST && paragraph <= LAST ? spelled : null;
}
