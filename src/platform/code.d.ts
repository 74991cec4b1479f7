/** The code of a worker as one script without imports; `src/build/singleFile.ts` bundles it. */
declare module '*?code' {
  const code: string;
  export default code;
}
