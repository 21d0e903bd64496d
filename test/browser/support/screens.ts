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
  { name: 'faelle', who: 'fallmanagement.dadi', path: '/faelle?alle=true' },
  { name: 'fall', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058'] },
  { name: 'platzsuche', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Platz suchen'] },
  { name: 'angebot', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Platz suchen', 'Erlebnispädagogische Gruppe'] },
  { name: 'monate', who: 'abrechnung.dadi', path: '/monate' },
];
