import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons";
import type { ComponentProps, ReactNode } from "react";

const useStyles = makeStyles({
  choice: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "56px",
    padding: "8px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "& > svg": { flexShrink: 0 },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  best: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  text: { flexGrow: 1, minWidth: 0 },
  title: { display: "block", fontWeight: tokens.fontWeightSemibold },
  body: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface ChoiceRowProps extends Omit<ComponentProps<"button">, "title"> {
  readonly title: string;
  readonly body: string;
  readonly icon?: ReactNode;
  /** The one that is tinted. */
  readonly best?: boolean;
}

/** One way on among several, as a row with what it does. */
export function ChoiceRow({ title, body, icon, best = false, ...rest }: ChoiceRowProps) {
  const styles = useStyles();
  return (
    <button type="button" {...rest} className={mergeClasses(styles.choice, best && styles.best)}>
      {icon}
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.body}>{body}</span>
      </span>
      <ChevronRight16Regular aria-hidden />
    </button>
  );
}
