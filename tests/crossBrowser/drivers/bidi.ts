/** A connection that commands of WebDriver BiDi are sent over. */
export interface Bidi {
  /** Sends a command, and returns its result. */
  send<Result>(method: string, parameters?: object): Promise<Result>;
  close(): void;
}

type Answer =
  | { readonly type: 'success'; readonly id: number; readonly result: unknown }
  | { readonly type: 'error'; readonly id: number | null; readonly message: string }
  | { readonly type: 'event' };

/**
 * Opens a connection.
 *
 * @param address - Of the WebSocket, "ws://…".
 */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`invalid connection; not open: ${address}`));
  });
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.type === 'event' || answer.id === null) return;
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'success') asked?.resolve(answer.result);
    else asked?.reject(new Error(answer.message));
  };
  socket.onclose = () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has closed the connection'));
    waiting.clear();
  };
  return {
    send: <Result>(method: string, parameters: object = {}) =>
      new Promise<Result>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve: resolve as (result: unknown) => void, reject });
        socket.send(JSON.stringify({ id: last, method, params: parameters }));
      }),
    close: () => socket.close(),
  };
}
