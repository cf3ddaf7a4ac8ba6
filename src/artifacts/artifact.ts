/** A file that is handed over. `path` is relative, with `/`, and safe on every platform. */
export type Artifact = {readonly path: string; readonly text: string};
