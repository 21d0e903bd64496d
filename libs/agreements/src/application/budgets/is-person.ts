import type { RequestContext } from '#platform';

/** True for an actor that is a person; machines and jobs have a colon in their name (platform.is_person). */
export const isPerson = ({ actor, scope }: RequestContext): boolean => scope === 'ORGANISATION' && actor !== 'anonymous' && !actor.includes(':');
