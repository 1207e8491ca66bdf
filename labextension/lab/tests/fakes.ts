/** A kernel as seen from a page, played by the test: what it lists, what it was sent, what it says. */
import type { CommLike, IOPubLike, JSONFrame, KernelLike, SignalLike } from '../src/kernel.ts';

class FakeSignal<T> implements SignalLike<T> {
  readonly slots = new Set<(sender: unknown, value: T) => void>();
  connect(slot: (sender: unknown, value: T) => void): boolean {
    this.slots.add(slot);
    return true;
  }
  disconnect(slot: (sender: unknown, value: T) => void): boolean {
    return this.slots.delete(slot);
  }
  emit(value: T): void {
    for (const slot of [...this.slots]) slot(null, value);
  }
}

type Receive = (message: { content: { data: JSONFrame } }) => void;

export class FakeComm implements CommLike {
  readonly sent: JSONFrame[] = [];
  readonly commId: string;
  opened: JSONFrame | null = null;
  isDisposed = false;
  readonly subshellStarted: Promise<void>;
  onMsg: (message: never) => void = () => {};
  onClose: (message: never) => void = () => {};

  constructor(commId: string, subshellStarted: Promise<void>) {
    this.commId = commId;
    this.subshellStarted = subshellStarted;
  }
  open(data: JSONFrame): void {
    this.opened = data;
  }
  send(data: JSONFrame): void {
    this.sent.push(data);
  }
  /** The kernel was told. */
  closed = false;
  close(): void {
    this.closed = this.isDisposed = true;
  }
  dispose(): void {
    this.isDisposed = true;
  }
  /** The kernel sends on it. */
  say(data: JSONFrame): void {
    (this.onMsg as Receive)({ content: { data } });
  }
}

export class FakeKernel implements KernelLike {
  readonly id = 'k1';
  isDisposed = false;
  handleComms = true;
  supportsSubshells = true;
  status = 'idle';
  readonly statusChanged = new FakeSignal<string>();
  readonly connectionStatusChanged = new FakeSignal<string>();
  readonly iopubMessage = new FakeSignal<IOPubLike>();
  readonly disposed = new FakeSignal<void>();
  readonly comms: FakeComm[] = [];
  /** How often it was asked, and the answers it holds back while `slow`. */
  asked = 0;
  slow = false;
  /** Whether what it is asked gets lost on the way. */
  lossy = false;
  loaded = false;
  /** What becomes of the thread that a comm is to be handled on. */
  subshell = (): Promise<void> => Promise.resolve();
  private readonly waiting: (() => void)[] = [];

  async requestCommInfo(): Promise<{ content: object }> {
    this.asked++;
    const answer = { content: { comms: this.loaded ? { beacon: {} } : {} } };
    if (this.lossy) await new Promise(() => {});
    if (this.slow) await new Promise<void>((resolve) => this.waiting.push(resolve));
    return answer;
  }
  answer(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
  createComm(): FakeComm {
    const comm = new FakeComm(`comm${this.comms.length}`, this.subshell());
    this.comms.push(comm);
    return comm;
  }
  /** Run a cell: what the page hears of it. */
  execute(): void {
    for (const execution_state of ['busy', 'idle']) this.publish('status', { execution_state }, 'execute_request');
  }
  publish(msg_type: string, content: object, parent = ''): void {
    this.iopubMessage.emit({ header: { msg_type }, parent_header: { msg_type: parent }, content });
  }
  get out(): FakeComm {
    const found = this.comms.at(-2);
    if (!found) throw new Error('no comm was made');
    return found;
  }
  get in(): FakeComm {
    const found = this.comms.at(-1);
    if (!found) throw new Error('no comm was made');
    return found;
  }
}

/** Let everything that waits for a settled promise run. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A kernel with the extension loaded, and a line to it that is up. */
export async function linked<T>(make: (kernel: FakeKernel) => T): Promise<[FakeKernel, T]> {
  const kernel = new FakeKernel();
  kernel.loaded = true;
  const made = make(kernel);
  await settle();
  kernel.out.say({ type: 'ready' });
  return [kernel, made];
}
