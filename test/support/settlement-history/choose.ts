/** The member of a list that is meant by a number, the last one by 0; none of an empty list. */
export const lastBut = <T>(list: readonly T[], which: number): T | undefined => list.at(-1 - (which % Math.max(1, list.length)));

/** The member of a list that is not empty. */
export const oneOf = <T>(list: readonly T[], which: number): T => list[which % list.length]!;
