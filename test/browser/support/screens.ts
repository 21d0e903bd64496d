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
/** The one before it is closed. */
const CLOSED_MONTH = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 2, 1)).toISOString().slice(0, 7);

export const SCREENS: readonly Screen[] = [
  { name: 'anmelden', who: null, path: '/' },
  { name: 'einladung', who: null, path: '/einladung#unknown' },
  { name: 'netzwerk-einladung', who: null, path: '/netzwerk-einladung#unknown' },
  { name: 'passwort-neu', who: null, path: '/passwort-neu#unknown' },
  { name: 'link-unvollstaendig', who: null, path: '/passwort-neu' },
  { name: 'passwort-vergessen', who: null, path: '/passwort-vergessen' },
  { name: 'konto', who: 'fallmanagement.dadi', path: '/konto' },
  { name: 'zertifizierung-jugendamt', who: 'zertifizierung.dadi', path: '/zertifizierung' },
  { name: 'zertifizierung-traeger', who: 'gruppenleitung.musterhaus', path: '/zertifizierung' },
  { name: 'zertifizierung-angebot', who: 'gruppenleitung.musterhaus', path: '/zertifizierung', through: ['Mädchengruppe'] },
  { name: 'organisation', who: 'administration.dadi', path: '/organisation' },
  { name: 'organisation-einladen', who: 'administration.dadi', path: '/organisation', through: ['Person einladen'] },
  { name: 'netzwerk-jugendamt', who: 'administration.dadi', path: '/netzwerk' },
  { name: 'netzwerk-einladen', who: 'administration.dadi', path: '/netzwerk', through: ['Organisation einladen'] },
  { name: 'netzwerk-einstufen', who: 'administration.dadi', path: '/netzwerk', through: ['Einstufen'] },
  { name: 'netzwerk-traeger', who: 'administration.musterhaus', path: '/netzwerk' },
  { name: 'saetze', who: 'abrechnung.dadi', path: '/satz' },
  { name: 'satz', who: 'administration.dadi', path: '/satz', through: ['DEMO-DADI-AAT'] },
  { name: 'satz-beenden', who: 'administration.dadi', path: '/satz', through: ['DEMO-DADI-AAT', 'Beenden …'] },
  { name: 'vereinbarungen', who: 'administration.dadi', path: '/vereinbarungen' },
  { name: 'vereinbarung', who: 'administration.dadi', path: '/vereinbarungen', through: ['LQE-DADI-MUSTERHAUS-2'] },
  { name: 'vereinbarung-beenden', who: 'administration.dadi', path: '/vereinbarungen', through: ['LQE-DADI-MUSTERHAUS-2', 'Beenden …'] },
  { name: 'vereinbarung-entwurf', who: 'administration.dadi', path: '/vereinbarungen', through: ['LQE-DADI-PRAXIS-MUSTER-1', 'Ändern'] },
  { name: 'vereinbarung-neu', who: 'administration.dadi', path: '/vereinbarungen/neu' },
  { name: 'vereinbarungen-traeger', who: 'administration.musterhaus', path: '/vereinbarungen' },
  { name: 'vereinbarungen-vorlagen', who: 'administration.dadi', path: '/vereinbarungen/vorlagen' },
  { name: 'vereinbarungen-vorlage-neu', who: 'administration.dadi', path: '/vereinbarungen/vorlagen/neu', through: ['Veröffentlichen'] },
  { name: 'regeln', who: 'administration.dadi', path: '/regeln' },
  { name: 'regeln-listen', who: 'administration.dadi', path: '/regeln/listen' },
  { name: 'regeln-wort', who: 'administration.dadi', path: '/regeln/listen', through: ['Wort hinzufügen'] },
  { name: 'regeln-gewichte', who: 'administration.dadi', path: '/regeln/gewichte', through: ['Auswirkung ansehen'] },
  { name: 'protokoll', who: 'administration.dadi', path: '/protokoll' },
  { name: 'protokoll-zugriffe', who: 'pruefung.dadi', path: '/protokoll/zugriffe' },
  { name: 'start', who: 'fallmanagement.dadi', path: '/' },
  { name: 'faelle', who: 'fallmanagement.dadi', path: '/faelle?alle=true' },
  { name: 'anfrage-neu', who: 'fallmanagement.dadi', path: '/faelle/neu' },
  { name: 'anfrage-aendern', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Anfrage bearbeiten'] },
  { name: 'angebote-suchen', who: 'fallmanagement.dadi', path: '/suche?alter=12' },
  { name: 'fall', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058'] },
  { name: 'fall-umfang', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Modul oder Umfang ändern'] },
  { name: 'fall-betreuung', who: 'fallfuehrung.musterhaus', path: '/faelle?alle=true', through: ['DADI-0009', 'Betreuung Woche für Woche'] },
  { name: 'fristen', who: 'fallfuehrung.musteranker', path: '/fristen' },
  { name: 'abweichungen', who: 'fallmanagement.dadi', path: '/abweichungen' },
  { name: 'berichte', who: 'fallmanagement.dadi', path: '/berichte' },
  { name: 'bericht', who: 'fallmanagement.dadi', path: '/berichte', through: ['DADI-0010'] },
  { name: 'platzsuche', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Platz suchen'] },
  { name: 'angebot', who: 'fallmanagement.dadi', path: '/faelle', through: ['DADI-0058', 'Platz suchen', 'Erlebnispädagogische Gruppe'] },
  { name: 'auslastung', who: 'controlling.dadi', path: '/auslastung' },
  { name: 'auslastung-traeger', who: 'gruppenleitung.musterhaus', path: '/auslastung' },
  { name: 'monate', who: 'abrechnung.dadi', path: '/monate' },
  { name: 'teilnahme', who: 'gruppenleitung.musterhaus', path: '/teilnahme' },
  { name: 'teilnahme-liste', who: 'gruppenleitung.musterhaus', path: '/teilnahme', through: ['Tageszentrum'] },
  { name: 'gruppen', who: 'gruppenleitung.musterhaus', path: '/angebote' },
  { name: 'gruppe-verwalten', who: 'gruppenleitung.musterhaus', path: '/angebote', through: ['Kochgruppe'] },
  { name: 'gruppe-neu', who: 'gruppenleitung.musterhaus', path: '/angebote/neu' },
  { name: 'anfragen', who: 'gruppenleitung.musterbruecke', path: '/anfragen' },
  { name: 'monate-traeger', who: 'abrechnung.musterhaus', path: '/monate' },
  { name: 'monat', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}` },
  { name: 'monat-zeilen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/zeilen` },
  { name: 'monat-gruppen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/zeilen?gruppe=angebot` },
  { name: 'monat-ausgleich', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/ausgleich` },
  { name: 'monat-unterlagen', who: 'abrechnung.dadi', path: `/monate/${LAST_MONTH}/unterlagen` },
  { name: 'einsprueche', who: 'abrechnung.dadi', path: '/einsprueche' },
  { name: 'monat-regeln', who: 'abrechnung.dadi', path: '/monate/regeln' },
  { name: 'monat-unterlagen-geschlossen', who: 'abrechnung.dadi', path: `/monate/${CLOSED_MONTH}/unterlagen` },
  { name: 'rechnung', who: 'abrechnung.dadi', path: `/monate/${CLOSED_MONTH}/unterlagen`, through: ['-000001'] },
  { name: 'zahlungen', who: 'abrechnung.dadi', path: '/zahlungen' },
  { name: 'zahlungen-netz', who: 'controlling.dadi', path: '/zahlungen?wessen=netz' },
  { name: 'zahlungen-traeger', who: 'abrechnung.musterbruecke', path: '/zahlungen' },
  { name: 'zahlungen-konto', who: 'abrechnung.musterbruecke', path: '/zahlungen', through: ['Musterhaus Dieburg'] },
  { name: 'zahlungen-eingetragen', who: 'abrechnung.dadi', path: '/zahlungen/eingetragen' },
  { name: 'zahlungen-kontoauszug', who: 'abrechnung.musterhaus', path: '/zahlungen/kontoauszug' },
  { name: 'zahlungen-aufrechnungen', who: 'abrechnung.musterhaus', path: '/zahlungen/aufrechnungen' },
  { name: 'zahlungen-salden', who: 'abrechnung.musterhaus', path: '/zahlungen/salden' },
  { name: 'rechnungsdaten', who: 'abrechnung.musterhaus', path: '/organisation/rechnungsdaten' },
  { name: 'rechnungsdaten-jugendamt', who: 'administration.dadi', path: '/organisation/rechnungsdaten' },
];
