/** A stylesheet, minified, as text. */
declare module "*.css" {
  const text: string;
  export default text;
}
