export interface Service {
  readonly url: string;
  readonly mailPort: number;
  readonly folder: string;
  readonly databaseUrl: string;
  /** Ends its processes; the data stay, for another start in the same folder. */
  readonly halt: () => Promise<void>;
  /** Ends it, and all that it kept. */
  readonly stop: () => Promise<void>;
}
export function startService(options?: { readonly folder?: string; readonly daysAhead?: number }): Promise<Service>;
export function mailSettings(port: number): Record<string, string>;
