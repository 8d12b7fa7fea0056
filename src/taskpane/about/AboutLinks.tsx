import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../pane-context";
import { SelfCheckLink } from "../self-check/SelfCheckLink";

const useStyles = makeStyles({
  links: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px", rowGap: "4px" },
  page: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // Two lines of space make a target of 24 pixels.
    padding: "4px 2px",
    "@media (pointer: coarse)": { padding: "10px 2px" },
  },
});

/** The self-check, and what is read in a browser. */
export function AboutLinks() {
  const styles = useStyles();
  const { about, language } = usePane().words;
  // English is what the manifest names first; other languages have theirs in the name of the file.
  const ending = language === "en-US" ? "html" : `${language}.html`;
  return (
    <div className={styles.links}>
      <SelfCheckLink />
      <Link className={styles.page} href={`rfmw-privacy.${ending}`} target="_blank" rel="noopener">
        {about.privacy}
      </Link>
      <Link className={styles.page} href={`rfmw-support.${ending}`} target="_blank" rel="noopener">
        {about.support}
      </Link>
    </div>
  );
}
