import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ComponentType } from "react";
import { failureWords } from "#locales/sentences";
import { usePane } from "./pane-context";
import { MessageCard } from "./parts/MessageCard";
import { SecondaryButton } from "./parts/PrimaryButton";
import { Screen } from "./parts/Screen";

/** A component in a script of its own. */
export type Late<Props extends object> = ComponentType<Props> & {
  /** Fetches the script, if it is not here yet; rejects when it cannot be had, and can then be asked again. */
  readonly load: () => Promise<void>;
};

/** Whether it takes the place of a screen or lies over one: until it comes, a screen says so. */
type Place = "screen" | "over";

const useStyles = makeStyles({
  over: {
    position: "fixed",
    zIndex: 3,
    insetInline: 0,
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/**
 * A component whose script is loaded when it is first shown, or before that by `load`. One that does not come, because
 * the network or the server is away, leaves a message with a button that tries again.
 */
export function late<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  place: Place = "screen",
): Late<Props> {
  let Component: ComponentType<Props> | null = null;
  const load = async (): Promise<void> => {
    Component ??= await fetch();
  };
  function LateComponent(props: Props) {
    const [, setArrived] = useState(Component !== null);
    const [isMissing, setMissing] = useState(false);
    useEffect(() => {
      if (isMissing) return;
      let isLeft = false;
      load().then(
        () => isLeft || setArrived(true),
        () => isLeft || setMissing(true),
      );
      return () => {
        isLeft = true;
      };
    }, [isMissing]);
    if (Component !== null) return <Component {...props} />;
    if (isMissing) return <Missing place={place} onRetry={() => setMissing(false)} />;
    return place === "screen" ? <Loading /> : null;
  }
  return Object.assign(LateComponent, { load });
}

function Loading() {
  const { words } = usePane();
  return (
    <Screen>
      <Spinner size="tiny" label={words.pane.loading} labelPosition="after" />
    </Screen>
  );
}

function Missing({ place, onRetry }: { readonly place: Place; readonly onRetry: () => void }) {
  const styles = useStyles();
  const { words } = usePane();
  const retry = (
    <SecondaryButton onClick={onRetry} grow>
      {words.pane.tryAgain}
    </SecondaryButton>
  );
  const screen = (
    <Screen footButtons={retry}>
      <MessageCard intent="error" alert {...failureWords(words, { code: "script-not-loaded" })} />
    </Screen>
  );
  return place === "screen" ? screen : <div className={styles.over}>{screen}</div>;
}
