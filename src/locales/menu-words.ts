/** The menu behind the three dots in the head of the pane. */
export interface MenuMessages {
  readonly label: string;
  readonly welcome: string;
  readonly workshop: string;
  readonly about: string;
}
