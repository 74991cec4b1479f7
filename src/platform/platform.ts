/** What the page takes from the place it is served from: its workers, and files of its own. */
export interface Platform {
  /** Processor cores that training may use; ≥ 1. */
  readonly cores: number;
  /** Those that training the plane of models may use. */
  readonly planeCores: number;
  /** Opens a worker that trains. */
  openTrainer(): Worker;
  /** Opens a worker that reads class counts, and tables of points. */
  openCountsReader(): Worker;
  /** Opens a worker that integrates densities. */
  openTruth(): Worker;
  /**
   * Fetches a JSON file.
   *
   * @param path - Relative to the page.
   * @returns Its content; the promise is rejected with the status if the file cannot be had.
   */
  fetched<Content>(path: string): Promise<Content>;
}
