type Present<T> = { [K in keyof T]: null extends T[K] ? Exclude<T[K], null> | undefined : T[K] };

/** Fields that a client sends as null are those that it leaves out. */
export const present = <T extends object>(input: T): Present<T> => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as Present<T>;
