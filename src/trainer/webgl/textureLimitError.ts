/** Something is larger than the largest texture of a GPU. */
export class TextureLimitError extends RangeError {}
