import { withMaskedTexts } from "#app/outputs/members/mask";

/**
 * The same sentences, each told what it is about with the phones and e-mails in its texts hidden. Done where the words of a
 * language are put together, so that what masks comes with the words and not with the pane's first script.
 */
export function hidingContacts<Sentences extends object>(sentences: Sentences): Sentences {
  const hiding = Object.entries(sentences as Record<string, (about: unknown) => unknown>).map(([code, say]) => [
    code,
    (about: unknown): unknown => say(withMaskedTexts(about)),
  ]);
  return Object.fromEntries(hiding) as Sentences;
}
