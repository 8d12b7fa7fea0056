/** A port, or a piece of one, all of whose members answer later. */
type AnsweredLater<Port> = { readonly [Name in keyof Port]: (...given: never[]) => Promise<unknown> };

/**
 * A port whose code is loaded by whoever first asks it for something. Code that did not come is asked for
 * again by the next call; the call that it did not come for rejects.
 *
 * @param names  every member of the port
 * @param load   fetches the code
 */
export function latePort<Port extends AnsweredLater<Port>>(
  names: Readonly<Record<keyof Port, true>>,
  load: () => Promise<Port>,
): Port {
  let coming: Promise<Port> | null = null;
  const arrived = (): Promise<Port> =>
    (coming ??= load().catch((error: unknown) => {
      coming = null;
      throw error;
    }));
  const late =
    (name: keyof Port) =>
    async (...given: never[]): Promise<unknown> =>
      (await arrived())[name](...given);
  const members = (Object.keys(names) as (keyof Port)[]).map(name => [name, late(name)]);
  return Object.fromEntries(members) as Port;
}
