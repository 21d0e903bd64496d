/** The job that sends one mail; its payload names the row of platform.mail and nothing of its content. */
export const SEND_MAIL = { queue: 'platform', job: 'send-mail' } as const;
