import { SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useGuideStyles } from "./guide.styles";
import { useGuideWords } from "./guide-words";
import { useHeadingFocus } from "./use-heading-focus";

/** What the add-in is, and what becomes of the data. */
export function AboutScreen({ onLeave }: { readonly onLeave: () => void }) {
  const styles = useGuideStyles();
  const { about, workshop } = useGuideWords();
  const heading = useHeadingFocus("about");
  return (
    <Screen
      footButtons={
        <SecondaryButton grow onClick={onLeave}>
          {workshop.back}
        </SecondaryButton>
      }
    >
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {about.title}
      </h2>
      {about.lines.map(line => (
        <p key={line} className={styles.text}>
          {line}
        </p>
      ))}
    </Screen>
  );
}
