/** Loaded before a program of the service (NODE_OPTIONS): its clock goes TEST_DAYS_AHEAD days before the machine's. */
const AHEAD_MS = Number(process.env.TEST_DAYS_AHEAD ?? 0) * 86_400_000;
const Present = Date;

globalThis.Date = class Date extends Present {
  constructor(...parts) {
    if (parts.length === 0) super(Present.now() + AHEAD_MS);
    else super(...parts);
  }
  static now() {
    return Present.now() + AHEAD_MS;
  }
};
