import type { Config } from './config.js';

/** The address under which people reach the service, without a slash at its end; links in mails begin with it. */
export function publicUrlOf(config: Pick<Config, 'publicUrl' | 'host' | 'port'>): string {
  return (config.publicUrl ?? `http://${config.host}:${config.port}`).replace(/\/+$/, '');
}
