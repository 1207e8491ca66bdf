import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, mock, test } from 'node:test';

import { crc32 } from '../src/checksum.ts';
import { connectTo } from '../src/connection.ts';
import { followMemory, type Follower } from '../src/follower.ts';
import type { JSONFrame } from '../src/kernel.ts';
import { markOf, seenCells, type CellFacts, type MarkWords } from '../src/mark.ts';
import { FakeKernel, linked, settle } from './fakes.ts';

const golden = (path: string): JSONFrame => JSON.parse(readFileSync(new URL(`../../../tests/${path}`, import.meta.url), 'utf8'));

const WORDS: MarkWords = {
  forgotten: 'forgotten',
  edited: 'edited, not re-run',
  elsewhere: 'stands elsewhere on the page',
  part: (inside, of) => `${inside} of ${of} in`,
  thread: (name) => `in thread ${name}`
};
const ASKED = '%%chat\nMy dog is called Bruno.';

const made: Follower[] = [];

function follow(kernel: FakeKernel): Follower {
  const follower = followMemory(connectTo(kernel));
  made.push(follower);
  return follower;
}

// One that waits for an answer would keep the process alive.
afterEach(() => {
  for (const follower of made.splice(0)) {
    follower.dispose();
    follower.connection.dispose();
  }
});

/** A kernel whose golden state has #1 in (pinned), #2 out (window 2) and #4 out (failed), and these cells. */
async function known(...rows: object[]): Promise<[FakeKernel, Follower]> {
  const [kernel, follower] = await linked(follow);
  kernel.out.say(golden('panel/frames/news/state.json'));
  kernel.out.say({ type: 'cells', opening: true, rows: rows as JSONFrame[], gone: [] });
  return [kernel, follower];
}

const row = (cell: string, turns: [number, number][], more: object = {}): object => ({
  cell, turns, thread: '', source: 0, earlier: false, ...more
});
const cell = (id: string, more: Partial<CellFacts> = {}): CellFacts => ({ id, source: ASKED, told: 0, seen: true, elsewhere: false, ...more });

function said(follower: Follower | null, facts: CellFacts, phase = follower?.connection.phase ?? 'gone'): string {
  const mark = markOf(facts, follower, phase, WORDS);
  return mark ? [mark.numbers, mark.sign, mark.words.join(', ')].filter((each) => each).join(' ') : '';
}

test('a turn that is in needs no words, one that is out says why', async () => {
  const [, follower] = await known(row('a', [[1, 1]]), row('b', [[2, 1]]), row('c', [[4, 1]]));
  assert.equal(said(follower, cell('b')), '#2 ○ window 2');
  assert.equal(said(follower, cell('c')), '#4 ○ failed');
  assert.equal(said(follower, cell('a')), '#1 ●');
});

test('a cell that told the model nothing has no mark', async () => {
  const [, follower] = await known();
  assert.equal(said(follower, cell('a')), '');
});

test('several turns of one cell share a mark', async () => {
  const [, follower] = await known(row('a', [[1, 2], [4, 1]]));
  assert.equal(said(follower, cell('a')), '#1–#2, #4 ◐ 1 of 3 in');
});

test('a cell that says something else than what was sent is edited, not re-run', async () => {
  const [, follower] = await known(row('a', [[1, 1]], { source: crc32(ASKED) }));
  assert.equal(said(follower, cell('a')), '#1 ●');
  assert.equal(said(follower, cell('a', { source: `${ASKED} ` })), '#1 ● edited, not re-run');
});

test('a turn that stands elsewhere in the conversation says so', async () => {
  const [, follower] = await known(row('a', [[1, 1]]));
  assert.equal(said(follower, cell('a', { elsewhere: true })), '#1 ● stands elsewhere on the page');
});

test('a cell whose source the kernel does not know is not called edited', async () => {
  const [, follower] = await known(row('a', [[1, 1]]));
  assert.equal(said(follower, cell('a', { source: 'anything' })), '#1 ●');
});

test('a turn that answered an older conversation says so', async () => {
  const [, follower] = await known(row('a', [[1, 1]], { earlier: true }));
  assert.equal(said(follower, cell('a')), '#1 ● an earlier turn changed');
});

test('a turn of another thread says which', async () => {
  const [, follower] = await known(row('a', [[1, 1]], { thread: 'ideas' }));
  assert.equal(said(follower, cell('a')), '#1 in thread ideas');
});

test('a reply on the page whose turn is in no memory is forgotten', async () => {
  const [kernel, follower] = await known();
  assert.equal(said(follower, cell('a', { told: 3 })), '#3 forgotten');
  kernel.statusChanged.emit('restarting');
  assert.equal(said(follower, cell('a', { told: 3 })), '#3 forgotten');
  assert.equal(said(null, cell('a', { told: 3 })), '#3 forgotten');
});

test('a reply that this page never saw remembered is not called forgotten', async () => {
  const [, follower] = await known(row('a', [[1, 1]]));
  assert.equal(said(follower, cell('b', { told: 3, seen: false })), '');
  assert.equal(said(null, cell('b', { told: 3, seen: false })), '');
  assert.equal(said(follower, cell('a', { told: 1, seen: false })), '#1 ●');
});

test('a notebook opened for the first time has forgotten nothing until a restart', async () => {
  const kernel = new FakeKernel();
  const follower = follow(kernel);
  const seen = seenCells();
  await settle();
  seen.note(follower);
  assert.deepEqual([follower.connection.phase, seen.has('a'), seen.has('b')], ['absent', false, false]);
  kernel.loaded = true;
  kernel.execute();
  await settle();
  kernel.out.say({ type: 'ready' });
  kernel.out.say(golden('panel/frames/news/state.json'));
  kernel.out.say({ type: 'cells', opening: true, rows: [row('a', [[1, 1]])] as JSONFrame[], gone: [] });
  seen.note(follower);
  assert.deepEqual([seen.has('a'), seen.has('b')], [true, false]);
  kernel.statusChanged.emit('restarting');
  seen.note(follower);
  assert.deepEqual([follower.live, seen.has('a'), seen.has('b')], [false, true, false]);
});

test('a notebook opened on a kernel that remembers may have forgotten the rest before', async () => {
  const [, follower] = await known(row('a', [[1, 1]]));
  const seen = seenCells();
  seen.note(null);
  assert.equal(seen.has('b'), false);
  seen.note(follower);
  assert.deepEqual([seen.has('a'), seen.has('b')], [true, true]);
});

test('nothing is called forgotten before the kernel has told', async () => {
  const [, follower] = await linked(follow);
  assert.equal(said(follower, cell('a', { told: 3 }), 'connecting'), '');
  assert.equal(said(follower, cell('a', { told: 3 }), 'linked'), '');
});

test('marks follow the news: a pruned turn goes, a restart empties everything', async () => {
  const [kernel, follower] = await known(row('a', [[1, 1]]), row('b', [[2, 1]]));
  kernel.out.say({ type: 'cells', opening: false, rows: [], gone: ['b'] });
  assert.equal(said(follower, cell('b', { told: 2 })), '#2 forgotten');
  kernel.statusChanged.emit('restarting');
  assert.equal(follower.live, false);
  assert.equal(follower.cells.size, 0);
});

test('the golden frame of the kernel is read', async () => {
  const [kernel, follower] = await known();
  kernel.out.say(golden('kernel/frames/cells.json'));
  assert.deepEqual([...follower.cells.keys()].sort(), ['homework', 'loop', 'naïve']);
  assert.equal(follower.cells.get('homework')?.source, crc32(ASKED));
  assert.equal(follower.cells.get('homework')?.thread, 'ideas');
});

test('rows that are none are left out', async () => {
  const [, follower] = await known({ cell: 'a' }, { cell: 'b', turns: [[1]] }, { cell: 'c', turns: [[1, 'x']] }, row('d', [[1, 1]]));
  assert.deepEqual([...follower.cells.keys()], ['d']);
});

test('the follower says hello when the line is up, and hears only its own replies', async () => {
  const [kernel, follower] = await known();
  assert.equal(kernel.in.sent[0]?.type, 'hello');
  const asked = follower.ask('turns', { action: 'pin', numbers: [1] });
  const request = kernel.in.sent.at(-1);
  kernel.out.say({ type: 'done', re: 'c9.r2', thread: 'main', revision: 1, note: 'another', made: '' });
  kernel.out.say({ type: 'done', re: String(request?.id), thread: 'main', revision: 1, note: 'mine', made: '' });
  assert.equal((await asked).note, 'mine');
});

test('the checksum is that of zlib', () => {
  assert.equal(crc32(''), 0);
  assert.equal(crc32('123456789'), 0xcbf43926);
});

test('a hello that got lost is said again', async (t) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  t.after(() => mock.timers.reset());
  const [kernel] = await linked(follow);
  await settle();
  mock.timers.tick(2000);
  await settle();
  assert.deepEqual(kernel.in.sent.map(({ type }) => type), ['hello', 'hello']);
});
