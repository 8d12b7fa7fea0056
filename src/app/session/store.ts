/** A store that can be changed by its owner; readers get the `Store` half. */
export interface OwnedStore<S> extends Store<S> {
  readonly change: (changes: Partial<S>) => void;
}

/** State that whoever is interested can read and be told about. Each change makes a new object, so `===` tells. */
export function createStore<S extends object>(initial: S): OwnedStore<S> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    change: changes => {
      current = { ...current, ...changes };
      for (const listener of [...listeners]) listener();
    },
  };
}

export interface Store<S> {
  readonly read: () => S;
  readonly subscribe: (listener: () => void) => () => void;
}
