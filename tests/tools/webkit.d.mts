type Environment = Record<string, string | undefined>;

/** A browser and the program that drives it. */
export interface Webkit {
  readonly driver: string;
  readonly browser: string;
}

export function browserCandidates(): string[];

export function findWebkit(collaborators?: {
  env?: Environment;
  searchDriver?: (env: Environment) => string[];
  searchBrowser?: () => string[];
  exists?: (path: string) => boolean;
}): Webkit | undefined;
