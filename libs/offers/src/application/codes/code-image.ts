import type { CodeRow } from '../../persistence/codes/code.sql.js';

/** What the journal keeps of a code. */
export const codeImage = ({ list, code, labelDe, labelEn, position, agencyId, retiredAt }: CodeRow): object => ({
  list,
  code,
  labelDe,
  labelEn,
  position,
  isShipped: agencyId === null,
  retiredAt,
});
