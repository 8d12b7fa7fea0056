// Declared here because this folder is compiled without DOM and Node types; every web view has the channel.
declare class MessageChannel {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage: (message: null) => void };
}
declare const setImmediate: ((action: () => void) => void) | undefined;

/**
 * A task of its own for what follows, so that the page can paint and hear clicks between two blocks. A timer of 0 would
 * do it, too, but browsers make nested ones wait 4 ms, and Node 1 ms: a second of a full sheet's run for nothing.
 */
export function createNextTask(): () => Promise<void> {
  if (typeof setImmediate === "function") return () => new Promise(resolve => setImmediate(resolve));
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise(resolve => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
}
