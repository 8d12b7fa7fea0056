import { Info16Regular } from "@fluentui/react-icons";
import { useDataStyles } from "../data/DataScreen.styles";

/** Remarks that a person should see, one sentence each. */
export function NoteList({ notes }: { readonly notes: readonly string[] }) {
  const styles = useDataStyles();
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map(note => (
        <li key={note} className={styles.note}>
          <Info16Regular aria-hidden />
          <span>{note}</span>
        </li>
      ))}
    </ul>
  );
}
