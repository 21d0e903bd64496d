/** How a person hears of their tasks in an organisation: with each, once a working day, or not by mail. */
export const NOTIFICATION_MODES = ['IMMEDIATE', 'DIGEST', 'NONE'] as const;
export type NotificationMode = (typeof NOTIFICATION_MODES)[number];

/** Of those who have not chosen. */
export const DEFAULT_MODE: NotificationMode = 'DIGEST';
