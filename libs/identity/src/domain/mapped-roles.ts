/** What an identity provider says of a person: the claims of the ID token and of its userinfo. */
export type Claims = Readonly<Record<string, unknown>>;

export interface RoleInOrganisation {
  /** Code of the organisation. */
  readonly organisation: string;
  readonly role: string;
}

export interface RoleMapping {
  /** Name of the claim, or the way to it through objects, with dots. */
  readonly roleClaim: string;
  /** By value of the claim. */
  readonly roleMap: Readonly<Record<string, readonly RoleInOrganisation[]>>;
}

/**
 * The roles that the claims stand for: each once, none for values that the mapping does not know. A claim may be one text
 * or a list of texts; everything else says nothing. Values are compared as they are spelt.
 */
export function mappedRoles(mapping: RoleMapping, claims: Claims): readonly RoleInOrganisation[] {
  const roles = new Map<string, RoleInOrganisation>();
  for (const value of valuesOf(claims, mapping.roleClaim)) {
    if (!Object.hasOwn(mapping.roleMap, value)) continue;
    for (const one of mapping.roleMap[value]!) roles.set(`${one.role} ${one.organisation}`, one);
  }
  return [...roles.values()];
}

function valuesOf(claims: Claims, name: string): readonly string[] {
  const claim = Object.hasOwn(claims, name) ? claims[name] : follow(claims, name.split('.'));
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  return values.filter((value) => typeof value === 'string');
}

function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined), value);
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
