import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * Addresses and networks of proxies whose word about the caller's address is believed: `10.0.0.0/8, 192.0.2.7`. A mere
 * number of proxies is no answer: whoever reaches the service past them could claim any address.
 */
export const trustProxy = z.string().transform((text, context): readonly string[] => {
  const addresses = text.split(',').map((address) => address.trim());
  if (addresses.every(isNetwork)) return addresses;
  context.addIssue({ code: 'custom', message: 'must be a list of addresses or networks such as 10.0.0.0/8,192.0.2.7' });
  return z.NEVER;
});

function isNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (version === 4 ? 32 : 128));
}
