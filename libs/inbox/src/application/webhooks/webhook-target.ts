import { ok, refuse, type Result } from '#kernel';
import type { WebhookKinds } from '../../domain/webhooks/webhook-kind.js';
import type { EndpointTarget } from '../../persistence/webhooks/webhook-endpoint.sql.js';
import { webhookAddress } from './webhook-address.js';
import { webhookAddressForbidden, webhookValueInvalid, type WebhookAddressForbidden, type WebhookValueInvalid } from './webhook-refusals.js';

export type TargetRefusal = WebhookAddressForbidden | WebhookValueInvalid;

interface TargetRules {
  readonly kinds: WebhookKinds;
  readonly allowsLocalhost: boolean;
}

const MOST_KINDS = 50;
const DESCRIPTION = /^[^\p{Cc}\p{Zl}\p{Zp}]{0,200}$/u;

/** An endpoint as somebody wishes it, in the one spelling in which it is kept. */
export function webhookTarget({ url: text, description, kinds: wished }: EndpointTarget, { kinds: known, allowsLocalhost }: TargetRules): Result<EndpointTarget, TargetRefusal> {
  const address = webhookAddress(text, allowsLocalhost);
  if ('problem' in address) return refuse(webhookAddressForbidden(address.problem));
  const line = description.trim();
  if (!DESCRIPTION.test(line)) return refuse(webhookValueInvalid('description', 'a line of at most 200 characters'));
  const kinds = [...new Set(wished)].sort();
  if (kinds.length === 0 || kinds.length > MOST_KINDS || !kinds.every((kind) => known.has(kind))) return refuse(webhookValueInvalid('kinds', `one or more of ${known.codes.join(', ')}`));
  return ok({ url: address.url, description: line, kinds });
}

/** What the journal says of it: what stands behind the question mark may be a password of the other system. */
export const journalOf = ({ url, description, kinds }: EndpointTarget): Readonly<Record<string, unknown>> => ({ url: url.split('?')[0], description, kinds });
