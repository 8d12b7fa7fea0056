import type { Part } from "../outputs/part/part";
import { PARTS } from "../outputs/parts";
import type { HeaderLanguages } from "../outputs/shapes/own-headers";
import type { OutputLanguages } from "../outputs/words/output-languages";
import type { Ports } from "../ports";
import type { SessionChanges, SessionState } from "./session-state";
import type { OwnedStore } from "./store";

export interface SessionOptions {
  readonly ports: Ports;
  /** By which columns of an earlier run are known when orders are looked at. */
  readonly headers: HeaderLanguages;
  /** Fetched by whatever writes or reads sheets of ours, each time anew, because the language can be switched. */
  readonly languages: () => Promise<OutputLanguages>;
  /** Of the add-in, for the record of each run. */
  readonly version: string;
  /** What the add-in puts into a workbook. Default: all there is. */
  readonly parts?: readonly Part[];
}

/** A pure step of the state: what becomes of it when something happens. */
export type Transition<Given extends readonly unknown[]> = (state: SessionState, ...given: Given) => SessionChanges;

/** What the actions of every topic work with. */
export interface SessionContext extends Required<SessionOptions> {
  readonly read: () => SessionState;
  /** Changes the state as the transition says for what is given. */
  readonly apply: <Given extends readonly unknown[]>(transition: Transition<Given>, ...given: Given) => void;
}

export function sessionContext(options: SessionOptions, store: OwnedStore<SessionState>): SessionContext {
  return {
    ...options,
    parts: options.parts ?? PARTS,
    read: store.read,
    apply: (transition, ...given) => {
      const changes = transition(store.read(), ...given);
      if (Object.keys(changes).length > 0) store.change(changes);
    },
  };
}
