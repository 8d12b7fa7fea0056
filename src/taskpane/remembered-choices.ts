import type { RememberedChoices } from "#app/ports";

/** Choices kept in the browser's storage, which a host may lack, forbid or fill: then nothing is kept and nothing fails. */
export function rememberedChoices(storage: () => Storage): RememberedChoices {
  return {
    recall: name => {
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },
    remember: (name, choice) => {
      try {
        if (choice === null) storage().removeItem(name);
        else storage().setItem(name, choice);
      } catch {
        // The choice holds as long as the pane is open.
      }
    },
  };
}
