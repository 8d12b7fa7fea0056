import type { Outcome } from "../failures";
import { guarded } from "../unexpected";

/**
 * Begins to listen, which takes a moment, and gives at once what ends it. A host that cannot be listened to is as one that
 * tells nothing.
 *
 * @param listen  gives what ends the listening
 */
export function watching(listen: () => Promise<Outcome<() => void>>): () => void {
  let isLeft = false;
  let leave = (): void => undefined;
  void guarded(listen).then(watched => {
    if (!watched.ok) return;
    leave = watched.value;
    if (isLeft) leave();
  });
  return () => {
    isLeft = true;
    leave();
  };
}
