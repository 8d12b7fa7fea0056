/** A gate that holds whoever comes to it until it is opened. */
export interface Held {
  readonly pass: Promise<void>;
  readonly open: () => void;
}

/** A closed gate. */
export function held(): Held {
  let open = (): void => undefined;
  const pass = new Promise<void>(resolve => {
    open = resolve;
  });
  return { pass, open };
}
