/** What stands at `/` until the web client is there: plain HTML that needs nothing from elsewhere. */
export const HOME_PAGE = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Platzverbund</title>
<style>
  body { font: 1.125rem/1.6 system-ui, sans-serif; color: #1b1b1b; background: #fff; max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
  a { color: #0b4f9e; }
  code { background: #f0f0f0; padding: 0.1em 0.3em; }
</style>
</head>
<body>
<main>
<h1>Platzverbund</h1>
<p>Hier läuft der Dienst für freie Plätze in zertifizierten Gruppen der Jugendhilfe: finden, reservieren, Teilnahme
festhalten, Monate verrechnen.</p>
<h2>Schnittstelle</h2>
<ul>
<li>GraphQL nimmt Anfragen unter <code>/graphql</code> entgegen. Ohne Anmeldung antwortet es nur über sein Schema.</li>
<li>Das Schema mit allen Beschreibungen steht unter <a href="/schema.graphql"><code>/schema.graphql</code></a>.</li>
<li>Angemeldet wird mit E-Mail-Adresse und Passwort über <code>/api/auth/sign-in/email</code>, Programme senden ein Zugriffstoken.</li>
</ul>
<h2>Betrieb</h2>
<ul>
<li><a href="/health/live"><code>/health/live</code></a> sagt, ob der Dienst läuft.</li>
<li><a href="/health/ready"><code>/health/ready</code></a> sagt, ob er Anfragen annehmen kann.</li>
</ul>
</main>
</body>
</html>
`;
