declare module "*manifest.xml" {
  const text: string;
  export default text;
}
