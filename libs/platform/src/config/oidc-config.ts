import { z } from 'zod';
import { ROLES, type Role } from '../access/access-rule.js';

/** What a value of the role claim stands for. */
export interface MappedRole {
  /** Code of the organisation. */
  readonly organisation: string;
  readonly role: Role;
}

/** An OpenID Connect provider that vouches for people and their roles. */
export interface OidcConfig {
  /** Address of the provider, as its discovery document spells it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim with the person's groups or roles; inside an object with dots: `realm_access.roles`. */
  readonly roleClaim: string;
  /** By value of that claim. */
  readonly roleMap: Readonly<Record<string, readonly MappedRole[]>>;
  /** What is asked of the provider. */
  readonly scopes: readonly string[];
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

const mappedRole = z.strictObject({ organisation: z.string().min(1), role: z.enum(ROLES) });
const roleMap = z.record(z.string().min(1), z.union([mappedRole.transform((one) => [one]), z.array(mappedRole).min(1)]));

/** The variables of the provider: all of them, or none. */
export const oidcVariables = {
  PV_OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .refine((url) => url.startsWith('https:') || LOOPBACK.has(new URL(url).hostname), 'must be an https:// address')
    .optional(),
  PV_OIDC_CLIENT_ID: z.string().min(1).optional(),
  PV_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  PV_OIDC_ROLE_CLAIM: z.string().min(1).optional(),
  PV_OIDC_ROLE_MAP: z
    .string()
    .transform((text, context) => {
      const parsed = roleMap.safeParse(jsonOf(text));
      if (parsed.success) return parsed.data;
      context.addIssue({ code: 'custom', message: 'must be JSON such as {"value": {"organisation": "CODE", "role": "CASEWORKER"}}' });
      return z.NEVER;
    })
    .optional(),
  PV_OIDC_SCOPES: z
    .string()
    .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'must be names with one space between')
    .default('openid email profile'),
};

type Variables = z.infer<z.ZodObject<typeof oidcVariables>>;

/** The provider that is configured; undefined: none; the first variable that is missing beside others. */
export function oidcOf(env: Variables): OidcConfig | { readonly missing: string } | undefined {
  const { PV_OIDC_ISSUER: issuer, PV_OIDC_CLIENT_ID: clientId, PV_OIDC_CLIENT_SECRET: clientSecret } = env;
  const { PV_OIDC_ROLE_CLAIM: roleClaim, PV_OIDC_ROLE_MAP: map } = env;
  if (!issuer && !clientId && !clientSecret && !roleClaim && !map) return undefined;
  if (!issuer) return { missing: 'PV_OIDC_ISSUER' };
  if (!clientId) return { missing: 'PV_OIDC_CLIENT_ID' };
  if (!clientSecret) return { missing: 'PV_OIDC_CLIENT_SECRET' };
  if (!roleClaim) return { missing: 'PV_OIDC_ROLE_CLAIM' };
  if (!map) return { missing: 'PV_OIDC_ROLE_MAP' };
  return { issuer, clientId, clientSecret, roleClaim, roleMap: map, scopes: env.PV_OIDC_SCOPES.split(' ') };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
