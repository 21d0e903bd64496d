import { createRequire } from 'node:module';

/** Millimetres in points of 1/72 inch, in which PDF measures. */
export const mm = (length: number): number => (length * 72) / 25.4;

/** The sober look of the German administration's design system (KERN): dark text, grey lines, no ornament. */
export const STYLE = {
  margin: { top: mm(28), bottom: mm(22), side: mm(20) },
  text: '#171A2B',
  quiet: '#4A4D5E',
  line: '#8B8E9C',
  shade: '#EEF0F5',
  size: { h1: 18, h2: 12.5, text: 9.5, table: 8.5, dense: 8, frame: 7.5 },
  /** The bar at the left of the box says without any colour that it is one. */
  emphasis: { size: 11.5, pad: 8, bar: 4 },
  cell: { x: 4, y: 3.5 },
  /** For tables of many rows and columns. */
  denseCell: { x: 3, y: 2.2 },
} as const;

const { resolve } = createRequire(import.meta.url);

/**
 * Fira Sans (SIL Open Font License), which KERN uses: complete, so that a name of any European language has its letters. pdfkit
 * keeps a font under its path; under a name of ours it would read the file anew with every text.
 */
export const FONT = {
  text: resolve('@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf'),
} as const;
