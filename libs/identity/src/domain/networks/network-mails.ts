import { oneLine } from '#kernel';

type Params = Readonly<Record<string, string>>;

/** An agency asks an organisation into its network. Parameters: `agency`, `organisation` (names), `link`, `lastDay` (YYYY-MM-DD). */
export const networkInvitationMail = {
  code: 'network-invitation',
  subject: ({ agency }: Params): string => `Platzverbund: Einladung in das Netzwerk von ${oneLine(agency ?? '')}`,
  text: ({ agency, organisation, link, lastDay }: Params): string => `Guten Tag,

${oneLine(agency ?? '')} lädt ${oneLine(organisation ?? '')} in sein Netzwerk für freie Plätze in Gruppenangeboten ein. Annehmen oder ablehnen können Sie bis zum ${germanDay(lastDay ?? '')} unter dieser Adresse:

${link ?? ''}

Erwarten Sie keine Einladung, brauchen Sie nichts zu tun.

Platzverbund
`,
};

const germanDay = (day: string): string => day.split('-').reverse().join('.');
