import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * Bundles the script in the head of the page, `src/head.ts`: a classic script without imports.
 *
 * @param root - Folder of the project.
 * @param viewFiles - What it knows of the views.
 */
export async function headScript(root: string, viewFiles: unknown): Promise<string> {
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    mode: 'production',
    define: { viewFiles: JSON.stringify(viewFiles) },
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: join(root, 'src/head.ts'), output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
