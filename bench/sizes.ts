/** Excel on the web refuses more, either way. */
export const LARGEST_ALLOWED = 5 * 1048576;
