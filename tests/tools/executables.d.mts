type Environment = Record<string, string | undefined>;

export function placesOnPath(commands: readonly string[], env: Environment): string[];

export function namedBy(variable: string, env: Environment): string | undefined;

export function starts(path: string): boolean;
