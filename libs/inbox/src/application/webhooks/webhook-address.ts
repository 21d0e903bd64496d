import { BlockList, isIP } from 'node:net';

/** Why an address is not called, as a code that a screen words. */
export type WebhookAddressProblem =
  | 'NOT_AN_ADDRESS'
  | 'TOO_LONG'
  | 'NOT_HTTPS'
  | 'WITH_USER'
  | 'WITH_FRAGMENT'
  | 'PORT_FORBIDDEN'
  | 'NAME_FORBIDDEN'
  | 'ADDRESS_FORBIDDEN';

export const LONGEST_WEBHOOK_URL = 500;

/** The port of https, and the one that is used where that one is taken. Behind others lie mail, databases and shells. */
const PORTS: ReadonlySet<string> = new Set(['', '8443']);

/** This machine, for development alone. */
const LOCAL_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Names that mean something inside a network only (RFC 6761, 6762, 8375, 7686, and what is common). */
const INNER_NAMES = /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|private|home\.arpa|onion|arpa)$/;

/** What is not for everybody on the internet, by the registries of special-purpose addresses (RFC 6890 and later). */
const FORBIDDEN = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) FORBIDDEN.addSubnet(net, bits, 'ipv4');
// Protocols and tunnels that carry an IPv4 address, and documentation.
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) FORBIDDEN.addSubnet(net, bits, 'ipv6');

/** Everything that is a unicast address of the whole internet (RFC 4291); all others of version 6 are something special. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');

/** Whether a numeric address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !FORBIDDEN.check(address, 'ipv4');
  // A zone names an interface of this machine.
  return version === 6 && !address.includes('%') && GLOBAL_V6.check(address, 'ipv6') && !FORBIDDEN.check(address, 'ipv6');
}

/** Whether a numeric address is this machine itself. */
export const isLoopback = (address: string): boolean => address === '::1' || (isIP(address) === 4 && address.startsWith('127.'));

/** Whether a host of an address, as URL writes it, is this machine by its spelling. */
export const isLocalHost = (host: string): boolean => LOCAL_HOSTS.has(host);

/** The host of a URL without the brackets of version 6. */
export const bareHost = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/**
 * The address in its one spelling, or why it is not called. Names are not looked up here: whoever registers one would learn
 * which names there are inside; they are looked up at every delivery, and what they mean is checked then.
 */
export function webhookAddress(text: string, allowsLocalhost: boolean): { readonly url: string } | { readonly problem: WebhookAddressProblem } {
  const url = URL.canParse(text) && !/\s/.test(text) ? new URL(text) : null;
  if (url === null) return { problem: 'NOT_AN_ADDRESS' };
  const problem = problemOf(url, allowsLocalhost);
  if (problem !== null) return { problem };
  return url.href.length > LONGEST_WEBHOOK_URL ? { problem: 'TOO_LONG' } : { url: url.href };
}

function problemOf(url: URL, allowsLocalhost: boolean): WebhookAddressProblem | null {
  if (url.username !== '' || url.password !== '') return 'WITH_USER';
  if (url.href.includes('#')) return 'WITH_FRAGMENT';
  const isLocal = allowsLocalhost && isLocalHost(url.hostname);
  if (url.protocol !== 'https:' && !(isLocal && url.protocol === 'http:')) return 'NOT_HTTPS';
  if (isLocal) return null;
  if (!PORTS.has(url.port)) return 'PORT_FORBIDDEN';
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0) return isPublicAddress(host) ? null : 'ADDRESS_FORBIDDEN';
  return !host.includes('.') || host.endsWith('.') || INNER_NAMES.test(host) ? 'NAME_FORBIDDEN' : null;
}
