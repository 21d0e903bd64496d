import type { RowInRead, RowRule } from './file-definition.js';

/** Section 2: ranges include both ends; section 6: an end before its start is BAD_VALUE, whichever of the two is wrong. Days compare as texts. */
export const notBefore =
  (from: string, to: string): RowRule =>
  (row) => {
    const [start, end] = [row.get(from), row.get(to)];
    if (start === null || end === null || end >= start) return;
    row.report(to, 'BAD_VALUE', `a day not before ${from}, ${start}`);
    row.distrust(from);
  };

export const validRange = notBefore('valid_from', 'valid_to');

export const ageRange: RowRule = (row) => {
  const [from, to] = [row.get('age_from'), row.get('age_to')];
  if (from !== null && to !== null && Number(to) < Number(from)) row.report('age_to', 'BAD_VALUE', `an age not below age_from, ${from}`);
};

/** One of lat and lon alone is MISSING_VALUE, at the empty cell. */
export const wholePoint: RowRule = (row) => {
  for (const [column, other] of [['lat', 'lon'], ['lon', 'lat']] as const) {
    if (!row.isGiven(column) && row.isGiven(other)) row.report(column, 'MISSING_VALUE', `a number of degrees, because ${other} is given`);
  }
};

/** Without a point of its own the row lies at its municipality's point, which the gazetteer must know. */
export const locatable =
  (applies: (row: RowInRead) => boolean = () => true): RowRule =>
  (row, { hasPoint }) => {
    const municipality = row.get('municipality_ags');
    if (municipality === null || row.isGiven('lat') || row.isGiven('lon') || !applies(row) || hasPoint(municipality)) return;
    row.report('municipality_ags', 'BAD_VALUE', 'an AGS that the gazetteer knows, or lat and lon');
  };
