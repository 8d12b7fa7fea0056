import { FluentProvider } from "@fluentui/react-components";
import type { Language } from "#locales/pick-locale";
import { STARTING_WORDS } from "#locales/starting-words";
import { usePaneStyles } from "./Pane.styles";
import { MessageCard } from "./parts/MessageCard";
import { PrimaryButton } from "./parts/PrimaryButton";
import { Screen } from "./parts/Screen";
import { fluentTheme } from "./theme";
import type { PaneTheme } from "./theme";

export interface NotStartedProps {
  readonly language: Language;
  readonly theme: PaneTheme;
  readonly onRetry: () => void;
}

/** In place of the pane, when its words did not come. */
export function NotStarted({ language, theme, onRetry }: NotStartedProps) {
  const styles = usePaneStyles();
  const { title, body, tryAgain } = STARTING_WORDS[language];
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.provider}>
      <main className={styles.pane} lang={language}>
        <Screen footButtons={<PrimaryButton onClick={onRetry}>{tryAgain}</PrimaryButton>}>
          <MessageCard intent="error" alert title={title} body={body} />
        </Screen>
      </main>
    </FluentProvider>
  );
}
