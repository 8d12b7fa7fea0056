import type { PartId } from "#app/outputs/part/part";
import type { PartWords } from "#app/outputs/words/part-words";
import { usePane } from "./pane-context";

/** Gives what people are told of a part in the pane's language. */
export function usePartWords(): (id: PartId) => PartWords {
  const { session, words } = usePane();
  return id => {
    const part = session.parts.find(one => one.id === id);
    if (part === undefined) throw new Error(`no part is called ${id}`);
    return part.words(words.output);
  };
}
