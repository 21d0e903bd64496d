/** Every screen with somebody who works on it: what the checks of all screens and the screenshots go through. Add yours here. */
export interface Screen {
  readonly name: string;
  /** Of the demonstration, before the @; null: nobody is signed in. */
  readonly who: string | null;
  readonly path: string;
  /** Clicks from the path to the screen: accessible names of links and buttons in German, in their order. */
  readonly through?: readonly string[];
}

export const SCREENS: readonly Screen[] = [
  { name: 'anmelden', who: null, path: '/' },
  { name: 'start', who: 'fallmanagement.dadi', path: '/' },
  { name: 'monate', who: 'abrechnung.dadi', path: '/monate' },
  { name: 'teilnahme', who: 'gruppenleitung.musterhaus', path: '/teilnahme' },
  { name: 'teilnahme-liste', who: 'gruppenleitung.musterhaus', path: '/teilnahme', through: ['Tageszentrum'] },
  { name: 'gruppen', who: 'gruppenleitung.musterhaus', path: '/angebote' },
  { name: 'gruppe-verwalten', who: 'gruppenleitung.musterhaus', path: '/angebote', through: ['Kochgruppe'] },
  { name: 'gruppe-neu', who: 'gruppenleitung.musterhaus', path: '/angebote/neu' },
  { name: 'anfragen', who: 'gruppenleitung.musterbruecke', path: '/anfragen' },
];
