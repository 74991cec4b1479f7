/** What WebGL can do here. */
export interface WebglAbility {
  /** A WebGL 2 context to train on, if there is one. */
  readonly gl: WebGL2RenderingContext | undefined;
  /** Name of the renderer, such as "ANGLE (NVIDIA, ...)"; empty if unknown. */
  readonly renderer: string;
  /** Whether 32-bit floats can be rendered. Half floats, as on some phones, are not good enough to train. */
  readonly float32: boolean;
  /** Calls back if the context is lost. */
  onLoss(callback: () => void): void;
}

/** Makes a WebGL 2 context off screen and asks what it can do. Loads no library. */
export function probeWebgl(): WebglAbility {
  const none: WebglAbility = { gl: undefined, renderer: '', float32: false, onLoss() {} };
  if (typeof OffscreenCanvas === 'undefined') return none;
  const canvas = new OffscreenCanvas(1, 1);
  const gl = canvas.getContext('webgl2', {
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
    premultipliedAlpha: false,
    failIfMajorPerformanceCaveat: false,
  });
  if (!gl) return none;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER) ?? '');
  return {
    gl,
    renderer,
    float32: gl.getExtension('EXT_color_buffer_float') !== null,
    onLoss: (callback) => canvas.addEventListener('webglcontextlost', callback),
  };
}
