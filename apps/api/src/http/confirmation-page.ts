import { createHash } from 'node:crypto';
import type { LinkedOffer } from '#offers';

const STYLE = `
:root { color-scheme: light; }
body { font: 1.125rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem 3rem; }
h1 { font-size: 1.75rem; line-height: 1.25; }
fieldset { border: 1px solid #5c5c5c; margin: 2rem 0 0; padding: 0.5rem 1rem 1.25rem; }
legend { font-weight: 600; padding: 0 0.4rem; }
ul { list-style: none; padding: 0; margin: 0 0 1.25rem; }
li { border-bottom: 1px solid #d0d0d0; padding: 0.6rem 0; }
li:last-child { border-bottom: 0; }
label { display: grid; grid-template-columns: 1.75rem 1fr; align-items: start; cursor: pointer; }
input { width: 1.25rem; height: 1.25rem; margin: 0.35rem 0 0; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.seats { display: block; font-weight: 400; color: #3d3d3d; }
button { font: inherit; font-weight: 600; padding: 0.7rem 1.2rem; border-radius: 0.25rem; border: 2px solid #0b4f9e; cursor: pointer; }
.main { color: #fff; background: #0b4f9e; }
.other { color: #0b4f9e; background: #fff; }
button:hover { text-decoration: underline; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 3px; }
.note { border-left: 0.4rem solid #b35900; padding: 0.4rem 1rem; background: #fff6ec; }
.done { border-left: 0.4rem solid #18693a; padding: 0.4rem 1rem; background: #eef8f1; }
@media print { button, fieldset input { display: none; } body { margin: 0; max-width: none; } }
`;

/** Nothing is loaded, no script runs, forms go back to where they came from, nobody frames the page. */
export const CONFIRMATION_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/**
 * What the link covers, and forms that send themselves back to the same address. Two of them: the Enter key in a box presses the
 * first button of its form, and whoever has just taken a tick out would else confirm everything.
 */
export function offersPage(offers: readonly LinkedOffer[], hint?: string): string {
  const host = escaped(offers[0]!.hostName);
  const rows = offers.map(
    (offer) => `<li><label><input type="checkbox" name="angebot" value="${offer.offerId}" checked><span class="title">${escaped(offer.title)}
<span class="seats">${seatsOf(offer)}</span></span></label></li>`,
  );
  return page(
    'Platzangaben bestätigen',
    `<h1>Stimmen die Platzangaben von ${host} noch?</h1>
${hint === undefined ? '' : `<p class="note" role="alert">${escaped(hint)}</p>`}
<p>${offers.length === 1 ? 'Ein Angebot ist' : `${offers.length} Angebote sind`} unten mit den derzeitigen Plätzen aufgeführt. Ihre Bestätigung gilt ab sofort; dieser Link lässt sich einmal verwenden.</p>
<form method="post">
<p><button class="main" name="umfang" value="alle">Alle Angaben stimmen noch</button></p>
</form>
<form method="post">
<fieldset>
<legend>Oder nur einzelne Angebote bestätigen</legend>
<ul role="list">
${rows.join('\n')}
</ul>
<button class="other" name="umfang" value="auswahl">Nur die angekreuzten bestätigen</button>
</fieldset>
</form>
<p>Hat sich bei einem Angebot etwas geändert? Nehmen Sie das Häkchen heraus, melden Sie sich bei Platzverbund an und berichtigen Sie es dort.</p>`,
  );
}

/** What was confirmed, and what was not. */
export function confirmedPage(offers: readonly LinkedOffer[], confirmed: ReadonlySet<string>): string {
  const titles = (isConfirmed: boolean) => offers.filter(({ offerId }) => confirmed.has(offerId) === isConfirmed).map(({ title }) => `<li class="title">${escaped(title)}</li>`);
  const left = titles(false);
  return page(
    'Platzangaben bestätigt',
    `<h1>Vielen Dank</h1>
<p class="done" role="status">Bestätigt: ${confirmed.size === 1 ? '1 Angebot' : `${confirmed.size} Angebote`}.</p>
<ul role="list">
${titles(true).join('\n')}
</ul>
${left.length === 0 ? '' : `<h2>Nicht bestätigt</h2>\n<ul>\n${left.join('\n')}\n</ul>\n<p>Diese Angebote können Sie nach der Anmeldung berichtigen und bestätigen.</p>`}
<p>Sie können diese Seite schließen.</p>`,
  );
}

/** For a link that is unknown, has expired or was used, alike. */
export const invalidLinkPage = (): string =>
  page(
    'Link gilt nicht',
    `<h1>Dieser Link gilt nicht oder nicht mehr</h1>
<p>Ein Link gilt 30 Tage lang und für eine Bestätigung. Vielleicht hat schon jemand anderes aus Ihrer Einrichtung bestätigt.</p>
<p>Angemeldet können Sie die Plätze Ihrer Angebote jederzeit bestätigen.</p>`,
  );

/** For somebody who could not be served just now; the link holds on. */
export const laterPage = (): string =>
  page(
    'Bitte später noch einmal',
    `<h1>Das hat gerade nicht geklappt</h1>
<p>Es wurde nichts geändert. Bitte versuchen Sie es in einer Minute noch einmal; der Link gilt weiter.</p>`,
  );

function seatsOf({ capacity, sessions, sessionsFree }: LinkedOffer): string {
  const seats = capacity === 1 ? '1 Platz je Termin' : `${capacity} Plätze je Termin`;
  if (sessions === 0) return `${seats}; in den nächsten acht Wochen ist kein Termin geplant`;
  const free = sessionsFree === 0 ? 'ohne freie Plätze' : sessionsFree === sessions ? 'mit freien Plätzen' : `davon ${sessionsFree} mit freien Plätzen`;
  return `${seats}; in den nächsten acht Wochen ${sessions === 1 ? '1 Termin' : `${sessions} Termine`}, ${free}`;
}

const page = (title: string, body: string): string => `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${title} – Platzverbund</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
