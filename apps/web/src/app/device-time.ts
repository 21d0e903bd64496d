/** The clock of the device: for countdowns and calendars on the screen. Whatever counts is decided by the service's clock. */
export const deviceTime = (): Date => new Date();
