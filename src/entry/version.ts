/** Of the add-in; a test holds it to package.json, which a page cannot read. */
export const VERSION = "1.0.0";
