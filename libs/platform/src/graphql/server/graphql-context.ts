import type DataLoader from 'dataloader';
import type { ServedRequest } from '../../access/request-state.js';

const NEVER = new AbortController().signal;

/** What every resolver of one request shares. Nest finds the request in `req`. */
export class GraphqlContext {
  private readonly loaders = new Map<string, unknown>();

  constructor(
    readonly req: ServedRequest,
    /** Of a subscription: aborted when nobody follows it any more. */
    readonly ended: AbortSignal = NEVER,
  ) {}

  /** The request's loader of this name, made when first asked for. The name says everything that decides what it loads. */
  loader<K, V, C>(name: string, make: () => DataLoader<K, V, C>): DataLoader<K, V, C> {
    const found = this.loaders.get(name) as DataLoader<K, V, C> | undefined;
    if (found) return found;
    const made = make();
    this.loaders.set(name, made);
    return made;
  }
}
