/**
 * School holidays of the federal states as they are shipped: school years 2025/26 to 2027/28, state by state only whole
 * years that two independent sources name to the day. docs/data-sources.md says which, and what is left out.
 * A line: first day, last day, name.
 */
export const SCHOOL_HOLIDAYS: Readonly<Record<string, string>> = {
  SH: `
    2025-10-20 2025-10-30 Herbstferien
    2025-12-19 2026-01-06 Weihnachtsferien
    2026-03-26 2026-04-10 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-07-04 2026-08-15 Sommerferien
    2026-10-12 2026-10-24 Herbstferien
    2026-12-21 2027-01-06 Weihnachtsferien
    2027-03-30 2027-04-10 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-07-03 2027-08-14 Sommerferien
    2027-10-11 2027-10-23 Herbstferien
    2027-12-23 2028-01-08 Weihnachtsferien
    2028-04-03 2028-04-15 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-06-24 2028-08-04 Sommerferien
  `,
  HH: `
    2025-10-20 2025-10-31 Herbstferien
    2025-12-17 2026-01-02 Weihnachtsferien
    2026-01-30 2026-01-30 Halbjahrespause
    2026-03-02 2026-03-13 Frühjahrsferien
    2026-05-11 2026-05-15 Pfingstferien
    2026-07-09 2026-08-19 Sommerferien
    2026-10-19 2026-10-30 Herbstferien
    2026-12-21 2027-01-01 Weihnachtsferien
    2027-01-29 2027-01-29 Halbjahrespause
    2027-03-01 2027-03-12 Frühjahrsferien
    2027-05-07 2027-05-14 Pfingstferien
    2027-07-01 2027-08-11 Sommerferien
    2027-10-11 2027-10-22 Herbstferien
    2027-12-20 2027-12-31 Weihnachtsferien
    2028-01-28 2028-01-28 Halbjahrespause
    2028-03-06 2028-03-17 Frühjahrsferien
    2028-05-22 2028-05-26 Pfingstferien
    2028-07-03 2028-08-11 Sommerferien
  `,
  NI: `
    2025-10-13 2025-10-25 Herbstferien
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-02-02 2026-02-03 Halbjahresferien
    2026-03-23 2026-04-07 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-05-26 2026-05-26 Pfingstferien
    2026-07-02 2026-08-12 Sommerferien
    2026-10-12 2026-10-24 Herbstferien
    2026-12-23 2027-01-09 Weihnachtsferien
    2027-02-01 2027-02-02 Halbjahresferien
    2027-03-22 2027-04-03 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-05-18 2027-05-18 Pfingstferien
    2027-07-08 2027-08-18 Sommerferien
    2027-10-16 2027-10-30 Herbstferien
    2027-12-23 2028-01-08 Weihnachtsferien
    2028-01-31 2028-02-01 Halbjahresferien
    2028-04-10 2028-04-22 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-06-06 2028-06-06 Pfingstferien
    2028-07-20 2028-08-30 Sommerferien
  `,
  HB: `
    2025-10-13 2025-10-25 Herbstferien
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-02-02 2026-02-03 Halbjahresferien
    2026-03-23 2026-04-07 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-05-26 2026-05-26 Pfingstferien
    2026-07-02 2026-08-12 Sommerferien
    2026-10-12 2026-10-24 Herbstferien
    2026-12-23 2027-01-09 Weihnachtsferien
    2027-02-01 2027-02-02 Halbjahresferien
    2027-03-22 2027-04-03 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-05-18 2027-05-18 Pfingstferien
    2027-07-08 2027-08-18 Sommerferien
    2027-10-18 2027-10-30 Herbstferien
    2027-12-23 2028-01-08 Weihnachtsferien
    2028-01-31 2028-02-01 Halbjahresferien
    2028-04-10 2028-04-22 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-06-06 2028-06-06 Pfingstferien
    2028-07-20 2028-08-30 Sommerferien
  `,
  NW: `
    2025-10-13 2025-10-25 Herbstferien
    2025-12-22 2026-01-06 Weihnachtsferien
    2026-03-30 2026-04-11 Osterferien
    2026-05-26 2026-05-26 Pfingstferien
    2026-07-20 2026-09-01 Sommerferien
    2026-10-17 2026-10-31 Herbstferien
    2026-12-23 2027-01-06 Weihnachtsferien
    2027-03-22 2027-04-03 Osterferien
    2027-05-18 2027-05-18 Pfingstferien
    2027-07-19 2027-08-31 Sommerferien
  `,
  HE: `
    2025-10-06 2025-10-18 Herbstferien
    2025-12-22 2026-01-10 Weihnachtsferien
    2026-03-30 2026-04-10 Osterferien
    2026-06-29 2026-08-07 Sommerferien
    2026-10-05 2026-10-17 Herbstferien
    2026-12-23 2027-01-12 Weihnachtsferien
    2027-03-22 2027-04-02 Osterferien
    2027-06-28 2027-08-06 Sommerferien
    2027-10-04 2027-10-16 Herbstferien
    2027-12-23 2028-01-11 Weihnachtsferien
    2028-04-03 2028-04-14 Osterferien
    2028-07-03 2028-08-11 Sommerferien
  `,
  RP: `
    2025-10-13 2025-10-24 Herbstferien
    2025-12-22 2026-01-07 Weihnachtsferien
    2026-03-30 2026-04-10 Osterferien
    2026-06-29 2026-08-07 Sommerferien
    2026-10-05 2026-10-16 Herbstferien
    2026-12-23 2027-01-08 Weihnachtsferien
    2027-03-22 2027-04-02 Osterferien
    2027-06-28 2027-08-06 Sommerferien
    2027-10-04 2027-10-15 Herbstferien
    2027-12-23 2028-01-07 Weihnachtsferien
    2028-04-10 2028-04-21 Osterferien
    2028-07-03 2028-08-11 Sommerferien
  `,
  BW: `
    2025-10-27 2025-10-30 Herbstferien
    2025-10-31 2025-10-31 Reformationsfest
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-03-30 2026-04-11 Osterferien
    2026-05-26 2026-06-05 Pfingstferien
    2026-07-30 2026-09-12 Sommerferien
    2026-10-26 2026-10-30 Herbstferien
    2026-10-31 2026-10-31 Reformationsfest
    2026-12-23 2027-01-09 Weihnachtsferien
    2027-03-25 2027-03-25 Gründonnerstag
    2027-03-30 2027-04-03 Osterferien
    2027-05-18 2027-05-29 Pfingstferien
    2027-07-29 2027-09-11 Sommerferien
    2027-11-02 2027-11-06 Herbstferien
    2027-12-23 2028-01-08 Weihnachtsferien
    2028-04-13 2028-04-13 Gründonnerstag
    2028-04-18 2028-04-22 Osterferien
    2028-06-06 2028-06-17 Pfingstferien
    2028-07-27 2028-09-09 Sommerferien
  `,
  BY: `
    2025-11-03 2025-11-07 Herbstferien
    2025-11-19 2025-11-19 Buß- und Bettag
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-02-16 2026-02-20 Frühjahrsferien
    2026-03-30 2026-04-10 Osterferien
    2026-05-26 2026-06-05 Pfingstferien
    2026-08-03 2026-09-14 Sommerferien
    2026-11-02 2026-11-06 Herbstferien
    2026-11-18 2026-11-18 Buß- und Bettag
    2026-12-24 2027-01-08 Weihnachtsferien
    2027-02-08 2027-02-12 Frühjahrsferien
    2027-03-22 2027-04-02 Osterferien
    2027-05-18 2027-05-28 Pfingstferien
    2027-08-02 2027-09-13 Sommerferien
    2027-11-02 2027-11-05 Herbstferien
    2027-11-17 2027-11-17 Buß- und Bettag
    2027-12-24 2028-01-07 Weihnachtsferien
    2028-02-28 2028-03-03 Frühjahrsferien
    2028-04-10 2028-04-21 Osterferien
    2028-06-06 2028-06-16 Pfingstferien
    2028-07-31 2028-09-11 Sommerferien
  `,
  SL: `
    2025-10-13 2025-10-24 Herbstferien
    2025-12-22 2026-01-02 Weihnachtsferien
    2026-02-16 2026-02-20 Winterferien
    2026-04-07 2026-04-17 Osterferien
    2026-06-29 2026-08-07 Sommerferien
    2026-10-05 2026-10-16 Herbstferien
    2026-12-21 2026-12-31 Weihnachtsferien
    2027-02-08 2027-02-12 Winterferien
    2027-03-30 2027-04-09 Osterferien
    2027-06-28 2027-08-06 Sommerferien
    2027-10-04 2027-10-15 Herbstferien
    2027-12-20 2027-12-31 Weihnachtsferien
    2028-02-21 2028-02-29 Winterferien
    2028-04-12 2028-04-21 Osterferien
    2028-07-03 2028-08-11 Sommerferien
  `,
  BE: `
    2025-10-20 2025-11-01 Herbstferien
    2025-12-22 2026-01-02 Weihnachtsferien
    2026-02-02 2026-02-07 Winterferien
    2026-03-30 2026-04-10 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-05-26 2026-05-26 Pfingstferien
    2026-07-09 2026-08-22 Sommerferien
    2026-10-19 2026-10-31 Herbstferien
    2026-12-23 2027-01-02 Weihnachtsferien
    2027-02-01 2027-02-06 Winterferien
    2027-03-22 2027-04-02 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-05-18 2027-05-19 Pfingstferien
    2027-07-01 2027-08-14 Sommerferien
    2027-10-11 2027-10-23 Herbstferien
    2027-12-22 2027-12-31 Weihnachtsferien
    2028-01-31 2028-02-05 Winterferien
    2028-04-10 2028-04-22 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-06-01 2028-06-02 Pfingstferien
    2028-07-01 2028-08-12 Sommerferien
  `,
  BB: `
    2025-10-20 2025-11-01 Herbstferien
    2025-12-22 2026-01-02 Weihnachtsferien
    2026-02-02 2026-02-07 Winterferien
    2026-03-30 2026-04-10 Osterferien
    2026-05-15 2026-05-15 Variabler Ferientag
    2026-05-26 2026-05-26 Pfingstferien
    2026-07-09 2026-08-22 Sommerferien
    2026-10-19 2026-10-30 Herbstferien
    2026-12-23 2027-01-02 Weihnachtsferien
    2027-02-01 2027-02-06 Winterferien
    2027-03-22 2027-04-03 Osterferien
    2027-05-07 2027-05-07 Variabler Ferientag
    2027-05-18 2027-05-18 Pfingstferien
    2027-07-01 2027-08-14 Sommerferien
    2027-10-11 2027-10-23 Herbstferien
    2027-12-23 2027-12-31 Weihnachtsferien
    2028-01-31 2028-02-05 Winterferien
    2028-04-10 2028-04-22 Osterferien
    2028-05-26 2028-05-26 Variabler Ferientag
    2028-06-29 2028-08-12 Sommerferien
  `,
  MV: `
    2025-10-02 2025-10-02 Unterrichtsfreier Tag
    2025-10-20 2025-10-24 Herbstferien
    2025-11-03 2025-11-03 Unterrichtsfreier Tag
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-02-09 2026-02-20 Winterferien
    2026-03-30 2026-04-08 Osterferien
    2026-05-15 2026-05-15 Unterrichtsfreier Tag
    2026-05-22 2026-05-26 Pfingstferien
    2026-07-13 2026-08-22 Sommerferien
  `,
  SN: `
    2025-10-06 2025-10-18 Herbstferien
    2025-12-22 2026-01-02 Weihnachtsferien
    2026-02-09 2026-02-21 Winterferien
    2026-04-03 2026-04-10 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-07-04 2026-08-14 Sommerferien
    2026-10-12 2026-10-24 Herbstferien
    2026-12-23 2027-01-02 Weihnachtsferien
    2027-02-08 2027-02-19 Winterferien
    2027-03-26 2027-04-02 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-05-15 2027-05-18 Pfingstferien
    2027-07-10 2027-08-20 Sommerferien
    2027-10-11 2027-10-23 Herbstferien
    2027-12-23 2028-01-01 Weihnachtsferien
    2028-02-14 2028-02-26 Winterferien
    2028-04-14 2028-04-22 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-07-22 2028-09-01 Sommerferien
  `,
  ST: `
    2025-10-13 2025-10-25 Herbstferien
    2025-12-22 2026-01-05 Weihnachtsferien
    2026-01-31 2026-02-06 Winterferien
    2026-03-30 2026-04-04 Osterferien
    2026-05-26 2026-05-29 Pfingstferien
    2026-07-04 2026-08-14 Sommerferien
    2026-10-19 2026-10-30 Herbstferien
    2026-12-21 2027-01-02 Weihnachtsferien
    2027-02-01 2027-02-06 Winterferien
    2027-03-22 2027-03-27 Osterferien
    2027-05-15 2027-05-22 Pfingstferien
    2027-07-10 2027-08-20 Sommerferien
    2027-10-18 2027-10-23 Herbstferien
    2027-12-20 2027-12-31 Weihnachtsferien
    2028-02-07 2028-02-12 Winterferien
    2028-04-10 2028-04-22 Osterferien
    2028-06-03 2028-06-10 Pfingstferien
    2028-07-22 2028-09-01 Sommerferien
  `,
  TH: `
    2025-10-06 2025-10-18 Herbstferien
    2025-12-22 2026-01-03 Weihnachtsferien
    2026-02-16 2026-02-21 Winterferien
    2026-04-07 2026-04-17 Osterferien
    2026-05-15 2026-05-15 Tag nach Himmelfahrt
    2026-07-04 2026-08-14 Sommerferien
    2026-10-12 2026-10-24 Herbstferien
    2026-12-23 2027-01-02 Weihnachtsferien
    2027-02-01 2027-02-06 Winterferien
    2027-03-22 2027-04-03 Osterferien
    2027-05-07 2027-05-07 Tag nach Himmelfahrt
    2027-07-10 2027-08-20 Sommerferien
    2027-10-09 2027-10-23 Herbstferien
    2027-12-23 2027-12-31 Weihnachtsferien
    2028-02-07 2028-02-12 Winterferien
    2028-04-03 2028-04-15 Osterferien
    2028-05-26 2028-05-26 Tag nach Himmelfahrt
    2028-07-22 2028-09-01 Sommerferien
  `,
};
