import { Fragment } from "react";
import { SecondaryButton } from "../parts/PrimaryButton";
import { Screen } from "../parts/Screen";
import { useGuideStyles } from "./guide.styles";
import { useGuideWords } from "./guide-words";
import { useHeadingFocus } from "./use-heading-focus";

/** What the add-in is, what becomes of the data, and what of the method it does not do. */
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
      <h3 className={styles.subtitle}>{about.outOfScope.title}</h3>
      <p className={styles.text}>{about.outOfScope.intro}</p>
      <dl className={styles.terms}>
        {about.outOfScope.items.map(({ what, why }) => (
          <Fragment key={what}>
            <dt className={styles.term}>{what}</dt>
            <dd className={styles.reason}>{why}</dd>
          </Fragment>
        ))}
      </dl>
    </Screen>
  );
}
