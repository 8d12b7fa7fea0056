/** RFC 5321: 64 characters, an "@" and 255 characters. */
const LONGEST = 320;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Whether a text without blanks around it is an e-mail address as shops export them. */
export function isEmailText(text: string): boolean {
  return text.length <= LONGEST && text.includes("@") && EMAIL.test(text);
}
