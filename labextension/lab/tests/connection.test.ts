import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';

import { BEACON, connectTo, type Connection } from '../src/connection.ts';
import type { JSONFrame } from '../src/kernel.ts';
import { FakeKernel, linked, settle } from './fakes.ts';

const made: Connection[] = [];

function connect(kernel: FakeKernel): Connection {
  const connection = connectTo(kernel);
  made.push(connection);
  return connection;
}

// One that waits for an answer would keep the process alive.
afterEach(() => {
  for (const connection of made.splice(0)) connection.dispose();
});

/** A channel and what it receives. */
function listen(connection: Connection) {
  const channel = connection.channel();
  const heard: JSONFrame[] = [];
  channel.on('msg:custom', (frame) => heard.push(frame));
  return { channel, heard };
}

test('a kernel without a beacon is left alone: no comm is made', async () => {
  const kernel = new FakeKernel();
  const connection = connect(kernel);
  await settle();
  assert.equal(connection.phase, 'absent');
  assert.deepEqual(kernel.comms, []);
});

test('two comms are opened where the beacon is listed, the second naming the first', async () => {
  const [kernel, connection] = await linked(connect);
  assert.deepEqual(kernel.comms.map(({ opened }) => opened), [{ role: 'out' }, { role: 'in', peer: kernel.out.commId }]);
  assert.equal(connection.phase, 'linked');
});

test('the line is not up before the kernel says so', async () => {
  const kernel = new FakeKernel();
  kernel.loaded = true;
  const connection = connect(kernel);
  await settle();
  assert.equal(connection.phase, 'connecting');
});

test('after each execution a kernel without a memory is asked again', async () => {
  const kernel = new FakeKernel();
  const connection = connect(kernel);
  await settle();
  kernel.loaded = true;
  kernel.execute();
  await settle();
  kernel.out.say({ type: 'ready' });
  assert.equal(connection.phase, 'linked');
  kernel.execute();
  await settle();
  assert.equal(kernel.asked, 2, 'a linked kernel is not asked');
});

test('a question asked while one is in flight is asked once more when that is answered', async () => {
  const kernel = new FakeKernel();
  kernel.slow = true;
  const connection = connect(kernel);
  kernel.execute();
  kernel.execute();
  kernel.loaded = true;
  kernel.slow = false;
  kernel.answer();
  await settle();
  assert.equal(kernel.asked, 2);
  assert.equal(kernel.comms.length, 2);
  assert.equal(connection.phase, 'connecting', 'no flash of "absent" between the answers');
});

test('the beacon tells by itself, while the question still waits behind other cells', async () => {
  const kernel = new FakeKernel();
  kernel.slow = true;
  const connection = connect(kernel);
  kernel.publish('comm_msg', { comm_id: BEACON, data: { type: 'here' } });
  await settle();
  kernel.out.say({ type: 'ready' });
  assert.equal(connection.phase, 'linked');
  kernel.loaded = true;
  kernel.answer();
  await settle();
  assert.equal(kernel.comms.length, 2, 'the late answer opens no second line');
});

test('a second connection of the page to a kernel, which may not make comms, asks nothing', async () => {
  const kernel = new FakeKernel();
  kernel.handleComms = false;
  connect(kernel);
  kernel.execute();
  await settle();
  assert.equal(kernel.asked, 0);
});

test('requests go out on the comm that only receives, under an id of their listener', async () => {
  const [kernel, connection] = await linked(connect);
  const one = listen(connection);
  const two = listen(connection);
  one.channel.send({ type: 'hello', id: 'r1', thread: '', revision: 0 });
  two.channel.send({ type: 'hello', id: 'r1', thread: '', revision: 0 });
  assert.deepEqual(kernel.in.sent.map(({ id }) => id), ['c1.r1', 'c2.r1']);
  assert.deepEqual(kernel.out.sent, []);
});

test('a reply reaches only the listener that asked, with its own id, and news reaches all', async () => {
  const [kernel, connection] = await linked(connect);
  const one = listen(connection);
  const two = listen(connection);
  kernel.out.say({ type: 'done', re: 'c2.r7' });
  kernel.out.say({ type: 'update' });
  assert.deepEqual(one.heard, [{ type: 'update' }]);
  assert.deepEqual(two.heard, [{ type: 'done', re: 'r7' }, { type: 'update' }]);
});

for (const status of ['restarting', 'autorestarting'])
  test(`a kernel that is ${status} tells every listener at once that the memory is empty`, async () => {
    const [kernel, connection] = await linked(connect);
    const { heard } = listen(connection);
    kernel.loaded = false;
    kernel.statusChanged.emit(status);
    assert.equal(connection.phase, 'restarted');
    assert.deepEqual(heard, [{ type: 'status', thread: '', revision: 0, state: 'restarted' }]);
    kernel.statusChanged.emit('idle');
    await settle();
    assert.equal(connection.phase, 'restarted', 'until the extension is loaded again');
  });

test('a restarted kernel that loads the extension by itself is found when it is idle', async () => {
  const [kernel, connection] = await linked(connect);
  kernel.statusChanged.emit('restarting');
  kernel.statusChanged.emit('idle');
  await settle();
  kernel.out.say({ type: 'ready' });
  assert.equal(connection.phase, 'linked');
  assert.equal(kernel.comms.length, 4);
});

test('a kernel that had no memory has lost none by a restart', async () => {
  const kernel = new FakeKernel();
  const connection = connect(kernel);
  await settle();
  kernel.statusChanged.emit('restarting');
  assert.equal(connection.phase, 'connecting');
  kernel.statusChanged.emit('idle');
  await settle();
  assert.equal(connection.phase, 'absent');
});

test('idle is answered by one question, though each question makes the kernel idle again', async () => {
  const kernel = new FakeKernel();
  connect(kernel);
  for (let i = 0; i < 5; i++) {
    await settle();
    kernel.statusChanged.emit('idle');
  }
  assert.equal(kernel.asked, 1);
});

test('a dead kernel is gone', async () => {
  const [kernel, connection] = await linked(connect);
  kernel.statusChanged.emit('dead');
  assert.equal(connection.phase, 'gone');
});

test('frames of a line that is down are not heard', async () => {
  const [kernel, connection] = await linked(connect);
  const { heard } = listen(connection);
  const { out } = kernel;
  kernel.statusChanged.emit('restarting');
  out.say({ type: 'update' });
  assert.deepEqual(heard.map(({ type }) => type), ['status']);
});

test('a listener that asks while the line is down hears why', async () => {
  const kernel = new FakeKernel();
  const connection = connect(kernel);
  await settle();
  const { channel, heard } = listen(connection);
  channel.send({ type: 'hello', id: 'r1' });
  assert.deepEqual(heard, [{ type: 'status', thread: '', revision: 0, state: 'absent' }]);
});

test('a kernel that unloads the extension says bye, and the page asks once whether it is back', async () => {
  const [kernel, connection] = await linked(connect);
  kernel.loaded = false;
  kernel.out.say({ type: 'bye' });
  await settle();
  assert.equal(connection.phase, 'absent');
  assert.equal(kernel.asked, 2);
});

test('comms whose other end is gone are forgotten without a word to the kernel', async () => {
  const [kernel] = await linked(connect);
  kernel.out.say({ type: 'bye' });
  assert.deepEqual(kernel.comms.map(({ isDisposed, closed }) => [isDisposed, closed]), [[true, false], [true, false]]);
});

test('the page answers a ping, so that the kernel keeps its line', async () => {
  const [kernel] = await linked(connect);
  kernel.out.say({ type: 'ping' });
  assert.deepEqual(kernel.in.sent, [{ type: 'pong' }]);
});

test('after the page was cut off from the server, listeners are told to start anew', async () => {
  const [kernel, connection] = await linked(connect);
  let told = 0;
  connection.phaseChanged.connect(() => told++);
  kernel.connectionStatusChanged.emit('connecting');
  kernel.connectionStatusChanged.emit('connected');
  assert.equal(told, 1);
});

for (const said of [true, false])
  test(`a second thread that never came up is no error of the page, where subshells are ${said ? '' : 'not yet '}known`, async () => {
    const kernel = new FakeKernel();
    kernel.loaded = true;
    kernel.supportsSubshells = said;
    kernel.subshell = () => Promise.reject(new Error('Canceled future for create_subshell_request'));
    const connection = connect(kernel);
    // Nobody hears of it: node fails a test that leaves a rejection unhandled.
    await settle();
    kernel.out.say({ type: 'ready' });
    assert.equal(connection.phase, 'linked');
  });

test('dispose closes both comms and lets go of the kernel', async () => {
  const [kernel, connection] = await linked(connect);
  connection.dispose();
  assert.deepEqual(kernel.comms.map(({ closed }) => closed), [true, true]);
  const slots = [kernel.statusChanged, kernel.connectionStatusChanged, kernel.iopubMessage, kernel.disposed];
  assert.deepEqual(slots.map((signal) => signal.slots.size), [0, 0, 0, 0]);
});

test('a connection goes with its kernel, whose comms need no closing', async () => {
  const [kernel, connection] = await linked(connect);
  kernel.isDisposed = true;
  kernel.disposed.emit();
  assert.equal(connection.isDisposed, true);
  assert.deepEqual(kernel.comms.map(({ isDisposed }) => isDisposed), [false, false]);
});

test('a kernel that refuses the line is not asked in a loop', async () => {
  const kernel = new FakeKernel();
  kernel.loaded = true;
  const connection = connect(kernel);
  await settle();
  kernel.out.onClose({} as never);
  await settle();
  assert.equal(connection.phase, 'absent');
  assert.equal(kernel.asked, 1);
});

/** Timers go on by hand. */
function stopClock(t: { after: (run: () => void) => void }): void {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
}

test('a question that got lost on the way is asked again, with more patience each time', async (t) => {
  stopClock(t);
  const kernel = new FakeKernel();
  kernel.lossy = true;
  const connection = connect(kernel);
  for (const ms of [2000, 4000]) {
    mock.timers.tick(ms);
    await settle();
  }
  assert.equal(kernel.asked, 3);
  kernel.lossy = false;
  kernel.loaded = true;
  mock.timers.tick(7999);
  await settle();
  assert.equal(kernel.asked, 3);
  mock.timers.tick(1);
  await settle();
  kernel.out.say({ type: 'ready' });
  assert.equal(connection.phase, 'linked');
});

test('a kernel that is busy may take its time', async (t) => {
  stopClock(t);
  const kernel = new FakeKernel();
  kernel.lossy = true;
  kernel.status = 'busy';
  connect(kernel);
  for (let i = 0; i < 10; i++) mock.timers.tick(2000);
  await settle();
  assert.equal(kernel.asked, 1);
});

test('an opening that got lost is closed and begun anew', async (t) => {
  stopClock(t);
  const kernel = new FakeKernel();
  kernel.loaded = true;
  const connection = connect(kernel);
  await settle();
  mock.timers.tick(2000);
  await settle();
  assert.deepEqual(kernel.comms.map(({ closed }) => closed), [true, true, false, false]);
  kernel.out.say({ type: 'ready' });
  mock.timers.tick(60_000);
  await settle();
  assert.equal(connection.phase, 'linked');
  assert.equal(kernel.comms.length, 4);
});
