import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type DiscoveryService } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_PROPERTY_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql/dist/graphql.constants.js';
import { ACCESS_RULE, ROLES, type AccessRule } from '../../access/access-rule.js';

/** Who may call what: `Query OfferResolver.offers` → `CASE_WORK: ADMINISTRATOR, …`, sorted by handler. */
export type HandlerList = Readonly<Record<string, string>>;

export const CLOSED = 'nobody: no rule';

/** Every route and every field with a resolver that the program has, with its access rule. */
export function listHandlers(discovery: DiscoveryService): HandlerList {
  const scanner = new MetadataScanner();
  const handlers = [...discovery.getProviders(), ...discovery.getControllers()].flatMap(({ metatype, instance }) => {
    const prototype: unknown = instance ? Object.getPrototypeOf(instance) : null;
    if (typeof metatype !== 'function' || typeof prototype !== 'object' || prototype === null) return [];
    return scanner.getAllMethodNames(prototype).flatMap((method) => {
      const handler = (prototype as Record<string, object>)[method]!;
      const kind = kindOf(handler);
      return kind === null ? [] : [[`${kind} ${metatype.name}.${method}`, describe(handler)] as const];
    });
  });
  return Object.fromEntries(handlers.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Throws with the names of the handlers that say nothing: the guard would close them, and that is a mistake to be seen at start. */
export function requireRules(handlers: HandlerList): void {
  const closed = Object.keys(handlers).filter((name) => handlers[name] === CLOSED);
  if (closed.length > 0) throw new Error(`No access rule on: ${closed.join(', ')}`);
}

function kindOf(handler: object): string | null {
  const type: unknown = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler);
  if (typeof type === 'string') return type;
  const isField = Reflect.getMetadata(RESOLVER_PROPERTY_METADATA, handler) !== undefined || Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) !== undefined;
  if (isField) return 'Field';
  const isRoute = Reflect.getMetadata(METHOD_METADATA, handler) !== undefined && Reflect.getMetadata(PATH_METADATA, handler) !== undefined;
  return isRoute ? 'Route' : null;
}

function describe(handler: object): string {
  const rule = Reflect.getMetadata(ACCESS_RULE, handler) as AccessRule | undefined;
  if (!rule) return CLOSED;
  if (rule.kind === 'PUBLIC') return `everybody: ${rule.reason}`;
  if (rule.kind === 'SIGNED_IN') return 'whoever is signed in';
  const isEvery = ROLES.every((role) => rule.roles.includes(role));
  const roles = isEvery ? ['every role', ...rule.roles.filter((role) => role === 'OPERATOR')] : [...rule.roles].sort();
  return `${rule.purpose}: ${roles.join(', ')}`;
}
