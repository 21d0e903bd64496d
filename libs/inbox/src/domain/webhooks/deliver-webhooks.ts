/** The job that sends what is due; it names nothing, because the tables say what that is. */
export const DELIVER_WEBHOOKS = { queue: 'inbox', job: 'deliver-webhooks' } as const;
