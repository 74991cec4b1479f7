import { drawsExactly } from './drawsExactly.ts';

/** Capabilities of WebGL in this browser. */
export interface WebglAbility {
  /** A WebGL 2 context to train on, if there is one. */
  readonly gl: WebGL2RenderingContext | undefined;
  /** Name of the renderer, such as "ANGLE (NVIDIA, ...)"; empty if unknown. */
  readonly renderer: string;
  /** Whether 32-bit floats can be rendered. Half floats, as on some phones, are not good enough to train. */
  readonly float32: boolean;
  /** Whether drawn values read back unchanged. Browsers that protect against fingerprinting may change them. */
  readonly isExact: boolean;
  /** Calls back if the context is lost. */
  onLoss(callback: () => void): void;
}

/** Makes a WebGL 2 context off screen, or none where there is no WebGL 2. */
export function makeContext(): { canvas: OffscreenCanvas; gl: WebGL2RenderingContext } | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: false,
    failIfMajorPerformanceCaveat: false,
  });
  return gl ? { canvas, gl } : undefined;
}

/** Makes a context and probes its capabilities, also by drawing. Loads no library. */
export async function probeWebgl(): Promise<WebglAbility> {
  const made = makeContext();
  if (!made) return { gl: undefined, renderer: '', float32: false, isExact: false, onLoss() {} };
  const { canvas, gl } = made;
  // Not sufficient: the extension also exists where reads return pixels with noise.
  const float32 = gl.getExtension('EXT_color_buffer_float') !== null;
  return {
    gl,
    renderer: rendererOf(gl),
    float32,
    isExact: float32 && (await drawsExactly(gl)),
    onLoss: (callback) => canvas.addEventListener('webglcontextlost', callback),
  };
}

/**
 * The renderer's name. The extension that unmasks it is used only where the name is masked, since Firefox
 * warns of it on the console.
 */
function rendererOf(gl: WebGL2RenderingContext): string {
  const name = String(gl.getParameter(gl.RENDERER) ?? '');
  if (name !== '' && name !== 'WebKit WebGL') return name;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL) ?? name) : name;
}
