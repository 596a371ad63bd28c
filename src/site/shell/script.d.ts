/** A script that runs in readers' browsers, bundled and minified, as text. */
declare module "*?script" {
  const text: string;
  export default text;
}
