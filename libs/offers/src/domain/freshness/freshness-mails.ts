import { oneLine } from '#kernel';

type Params = Readonly<Record<string, string>>;

/**
 * Asks whoever answers for offers whether their seats are still right. Parameters: `organisation` (its name), `ageing` and
 * `stale` (how many offers), `link`, `lastDay` (YYYY-MM-DD).
 */
const capacityReminder = {
  code: 'capacity-reminder',
  subject: ({ organisation }: Params): string => `Platzverbund: Stimmen die freien Plätze von ${oneLine(organisation ?? '')} noch?`,
  text: ({ organisation, ageing, stale, link, lastDay }: Params): string => `Guten Tag,

die Platzangaben einiger Angebote von ${oneLine(organisation ?? '')} wurden länger nicht bestätigt:

${told(ageing, stale)}

Stimmen die Angaben noch, genügt eine Bestätigung auf dieser Seite, ohne Anmeldung und für alle Angebote zugleich:

${link ?? ''}

Der Link gilt bis zum ${(lastDay ?? '').split('-').reverse().join('.')} und für eine Bestätigung. Bitte geben Sie ihn nur an Personen weiter, die für die Angebote zuständig sind. Hat sich etwas geändert, melden Sie sich bitte an und berichtigen Sie das Angebot.

Platzverbund
`,
};

/** Every mail about freshness. */
export const freshnessMails = [capacityReminder] as const;

function told(ageing: string | undefined, stale: string | undefined): string {
  const lines = [
    ...(Number(ageing) > 0 ? [`- seit längerem nicht bestätigt: ${offers(ageing!)}`] : []),
    ...(Number(stale) > 0 ? [`- veraltet und deshalb nur noch „auf Anfrage“ angezeigt: ${offers(stale!)}`] : []),
  ];
  return lines.join('\n');
}

const offers = (count: string): string => (count === '1' ? '1 Angebot' : `${count} Angebote`);
