type Params = Readonly<Record<string, string>>;

const text = (first: string) => (params: Params) => `Guten Tag,

${first}

${params['summary'] ?? ''}

Zum Posteingang: ${params['link'] ?? ''}

Ob Sie solche Nachrichten sofort, einmal am Tag oder gar nicht bekommen, stellen Sie im Posteingang ein.
`;

/** `summary`: lines of counts (task-summary.ts); `link`: address of the inbox. */
export const inboxMails = [
  {
    code: 'task-notice',
    subject: () => 'Platzverbund: Neues in Ihrem Posteingang',
    text: text('in Ihrem Posteingang gibt es Neues:'),
  },
  {
    code: 'task-digest',
    subject: () => 'Platzverbund: Ihre offenen Aufgaben',
    text: text('in Ihrem Posteingang sind Aufgaben offen:'),
  },
];
