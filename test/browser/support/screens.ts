/** Every screen with somebody who works on it: what the checks of all screens and the screenshots go through. Add yours here. */
export interface Screen {
  readonly name: string;
  /** Of the demonstration, before the @; null: nobody is signed in. */
  readonly who: string | null;
  readonly path: string;
  /** Clicks from the path to the screen: accessible names of links and buttons in German, in their order. */
  readonly through?: readonly string[];
}

/** The demonstration's latest month that is cleared and not closed is the one before this. */
const now = new Date();
const LAST_MONTH = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);

export const SCREENS: readonly Screen[] = [
  { name: 'anmelden', who: null, path: '/' },
  { name: 'start', who: 'fallmanagement.dadi', path: '/' },
  { name: 'monate', who: 'abrechnung.dadi', path: '/monate' },
  { name: 'monate-traeger', who: 'abrechnung.musterhaus', path: '/monate' },
  { name: 'monat', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}` },
  { name: 'monat-zeilen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/zeilen` },
  { name: 'monat-gruppen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/zeilen?gruppe=angebot` },
  { name: 'monat-ausgleich', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/ausgleich` },
  { name: 'monat-unterlagen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/unterlagen` },
  { name: 'einsprueche', who: 'abrechnung.dadi', path: '/einsprueche' },
];
