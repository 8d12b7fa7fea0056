import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from "@fluentui/react-icons";
import type { ReactNode, RefObject } from "react";

const useStyles = makeStyles({
  card: {
    display: "flex",
    gap: "8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { flexShrink: 0, display: "flex" },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground1 },
  text: { minWidth: 0, flexGrow: 1 },
  title: {
    margin: 0,
    fontSize: "inherit",
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  body: {
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  alone: { margin: "2px 0 0" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});

export interface MessageCardProps {
  readonly intent: "info" | "warning" | "error";
  /** Without one, the body is a remark and no heading of the screen. */
  readonly title?: string;
  readonly body?: string;
  readonly actions?: ReactNode;
  /** Read out at once, and able to take the focus. */
  readonly alert?: boolean;
  readonly cardRef?: RefObject<HTMLDivElement | null>;
}

/** What happened, what is safe, what to do. */
export function MessageCard({ intent, title, body, actions, alert = false, cardRef }: MessageCardProps) {
  const styles = useStyles();
  return (
    <div
      ref={cardRef}
      className={mergeClasses(styles.card, intent === "error" && styles.error, intent === "warning" && styles.warning)}
      role={alert ? "alert" : undefined}
      tabIndex={alert ? -1 : undefined}
    >
      {intent === "error" && (
        <ErrorCircle20Filled className={mergeClasses(styles.icon, styles.errorIcon)} aria-hidden />
      )}
      {intent === "warning" && (
        <Warning20Filled className={mergeClasses(styles.icon, styles.warningIcon)} aria-hidden />
      )}
      {intent === "info" && <Info20Regular className={styles.icon} aria-hidden />}
      <div className={styles.text}>
        {title && <h2 className={styles.title}>{title}</h2>}
        {body && <p className={mergeClasses(styles.body, !title && styles.alone)}>{body}</p>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
