/** What panel and kernel tell each other. Written by `make panel` from jupyter_session_memory/panel/contract and panel/actions; do not edit. */

interface Envelope { thread: string; revision: number }

/** A whole number a strategy takes: its value (in force, or the default) and its bounds. */
export interface Option { name: string; value: number; least: number; most: number }

/** A strategy one can choose. */
export interface StrategyChoice { name: string; options: Option[] }

/** A thread one can switch to, and how many turns it holds. */
export interface ThreadChoice { name: string; turns: number }

/** What something would do or has done: an action of the panel and its target in people's words. */
export interface Label { action: string; target: string }

/** What stands above the turns. `strategy` names the one of `strategies` in force; `sent` is how many. */
export interface Head { model: string; strategy: string; strategies: StrategyChoice[]; threads: ThreadChoice[]; sent: number; undo?: Label; redo?: Label }

/** Tokens of one layer: instructions, notes, turns, excerpts or input. */
export interface Layer { name: string; tokens: number }

/** The next request's tokens by layer. `budget` None is no limit; `problem` is why it cannot be sent. */
export interface Meter { used: number; budget: number | null; exact: boolean; layers: Layer[]; problem: string }

/** The system instructions or the plan; `text` is a preview of at most 2,000 characters. */
export interface Standing { text: string; version: number; tokens: number; more: boolean }

/** Where a turn stands in the next request, and why. `why` is the value of a `Why`; a strategy that somebody else wrote has words of its own, shown as they are. `detail` completes it: "S1" for summary, "2" for window. */
export interface Place { state: "in" | "out" | "maybe"; why: string; detail: string }

/** A turn as its folded card shows it; tokens and place travel beside it. `attached` names what goes with the question, `collapsed` those of it that are sent as their first line. `flags` holds any of pinned, excluded, included, edited. */
export interface Card { number: number; version: number; question: string; reply: string; outcome: string; more: boolean; flags: string[]; cell: string; model: string; tools: number; images: number; attached: string[]; collapsed: string[] }

/** Turns in a row, `numbers`, that were answered before turn `changed`, which stands above them, said what it says. `since` tells one change from another. */
export interface Late { since: number; changed: number; numbers: [number, number][] }

/** A summary that stands for the turns of `covers`; `lost` lists some of its `missing` facts, `invented` some that its turns do not say. */
export interface SummaryCard { id: string; version: number; text: string; covers: [number, number][]; tokens: number; place: Place; level: number; more: boolean; by: string; lost: string[]; missing: number; stale: boolean; pinned: boolean; edited: boolean; expanded: boolean; invented: string[] }

/** What the memory holds about an entity; `turns` are numbers. */
export interface Fact { text: string; turns: number[]; replaced: boolean }

/** A person, object or task with its facts, newest first. */
export interface Entity { id: string; name: string; facts: Fact[] }

/** One line of a check, with the remedies it offers. */
export interface Finding { id: string; text: string; turns: number[]; remedies: Label[] }

/** A reply being written: its reserved turn number, the question's preview, the text so far. `at` is where `text` begins: a panel that opens late gets only the tail of a long one. */
export interface DraftCard { number: number; question: string; text: string; at: number }

/** Long work under way, cancelled by its `id` (an empty id: none); `of` 0 is unknown. */
export interface Work { id: string; action: string; done: number; of: number }

/** From index `at`, `remove` turns go and those of `numbers` come, with their tokens and place. */
export interface Splice { at: number; remove: number; numbers: [number, number][]; tokens: number[]; places: [number, number][] }

/** A text as it is, for editing: whole, with the version an edit must name. */
export interface Source { target: string; version: number; text: string }

/** One message of an unfolded turn; `html` is rendered and sanitised by the kernel. */
export interface Shown { id: string; role: string; version: number; tokens: number; html: string; name: string; more: boolean }

/** One message of a request, in its order; `source` is "#3", "S1", or empty. */
export interface Sent { role: string; layer: string; tokens: number; text: string; source: string; more: boolean }

/** How a request differs from the last one before it: sources in people's words ("#3", "S1", "instructions"). */
export interface Difference { added: string[]; removed: string[]; changed: string[] }

/** One row of what was sent. `turn` 0: not saved; `text` says what it carried ("#2–#3 + your text"). */
export interface Receipt { number: number; turn: number; tokens: number; budget: number | null; exact: boolean; text: string; model: string }

/** A reply as a page shows it: its cell, what that says, the turn that its output names, how that ended, if so. */
export interface ShownReply { cell: string; source: string; turn: number; reply: string; outcome: "" | "complete" | "truncated" | "filtered" | "refused" | "incomplete" | "interrupted" | "failed" }

/** Everything a panel needs to open, with the cards of the newest turns only. `order` are turn numbers, `tokens` one per turn, `marks` indexes into `places`, all in the order of turns. `era` is another one after an erasure: a panel then keeps nothing that it showed or was told in its fields. */
export interface State extends Envelope { type: "state"; protocol: number; era: number; head: Head; meter: Meter; system: Standing; plan: Standing; places: Place[]; order: [number, number][]; tokens: number[]; marks: [number, number][]; cards: Card[]; late: Late[]; summaries: SummaryCard[]; entities: Entity[]; findings: Finding[]; draft?: DraftCard; work: Work }

/** What changed since revision `base`; what is left out stays. Splices come first, in order; `marks` (start, count, place) and `counts` (index, tokens) then speak of the resulting order, which has `total` turns. Cards named in `outdated` are asked for when seen. */
export interface Update extends Envelope { type: "update"; base: number; total: number; head?: Head; meter?: Meter; system?: Standing; plan?: Standing; places?: Place[]; splices: Splice[]; marks: [number, number, number][]; counts: [number, number][]; cards: Card[]; outdated: [number, number][]; late?: Late[]; summaries?: SummaryCard[]; entities?: Entity[]; findings?: Finding[]; work?: Work }

/** A reply growing: `text` continues at character `at`; at 0 the draft opens. `ended`: it is no more. A draft that commits needs no `ended`: the update that brings its turn's card takes its place. */
export interface DraftNews extends Envelope { type: "draft"; number: number; at: number; text: string; question: string; ended: boolean }

/** What the kernel is doing. The adapter of a front end makes these too, where the kernel cannot. */
export interface Status extends Envelope { type: "status"; state: "connecting" | "idle" | "busy" | "restarted" | "absent" | "gone" | "reopened" }

/** It was done; its effect comes (or came) as an Update. `note` is a line worth reading, mostly empty; `made` the summary that came of it. */
export interface Done extends Envelope, Answer { type: "done"; note: string; made: string }

/** It was not done, nothing changed, and `text` says why; `fresh` is the new version for a stale edit. */
export interface Refused extends Envelope, Answer { type: "refused"; kind: "stale" | "busy" | "unknown" | "unfit" | "malformed" | "failed" | "cancelled"; text: string; fresh?: Source }

/** The cards asked for, those that are still there. */
export interface Page extends Envelope, Answer { type: "page"; cards: Card[] }

/** A turn or summary in full, as safe HTML by message. */
export interface Reading extends Envelope, Answer { type: "reading"; messages: Shown[] }

/** A text to edit. */
export interface SourceReply extends Envelope, Answer { type: "source"; source: Source }

/** The turns that matched, in order, at most 500 of `total`. */
export interface Found extends Envelope, Answer { type: "found"; numbers: number[]; total: number }

/** A request as messages: the next one (`request` 0) or a past one. `messages` are those from `start` on of `total`. */
export interface ContextReply extends Envelope, Answer { type: "context"; request: number; meter: Meter; start: number; total: number; messages: Sent[]; difference?: Difference }

/** What was sent, oldest first; the last 200. */
export interface Receipts extends Envelope, Answer { type: "receipts"; rows: Receipt[] }

/** JSON text to copy. */
export interface JsonReply extends Envelope, Answer { type: "json"; text: string }

/** The output of a turn whose reply has ended: its text and HTML, and what its metadata says beside the turn. */
export interface OutputReply extends Envelope, Answer { type: "output"; plain: string; html: string; characters: number; private: boolean; outcome: string }

/** The code blocks of a turn's reply, in order, as the model wrote them. */
export interface Blocks extends Envelope, Answer { type: "blocks"; blocks: string[] }

/** The conversation as a text to keep, and how many of its turns are in it and left out, as private. */
export interface Exported extends Envelope, Answer { type: "exported"; text: string; turns: number; private: number }

interface Answer { re: string }

export type Frame = State | Update | DraftNews | Status | Done | Refused | Page | Reading | SourceReply | Found | ContextReply | Receipts | JsonReply | OutputReply | Blocks | Exported;

/** What each request carries beside its id, thread and revision. */
export interface Requests {
  /** A panel is there, or lost track: answered with a State. */
  hello: { protocol: number };
  /** Correct a fact of an entity, or delete it (empty text). */
  entity: { entity: string; fact: string; text: string };
  /** The active thread's conversation, as JSON to import again or Markdown to read; private turns only on request. */
  export: { form: "json" | "md"; private?: boolean };
  /** Add the turns of an exported conversation, or of a list of messages, to the active thread. */
  import: { text: string };
  /** Take in the replies that a page shows, in its order, as one import: the kernel that knew them is gone. `hidden` counts those that the page keeps back, being private. */
  remember: { replies: ShownReply[]; hidden?: number };
  /** The output of a turn as its cell shows it once the reply has ended. */
  output: { number: number };
  /** The code blocks of a turn's reply. */
  blocks: { number: number };
  /** Summarise these turns, all live ones before `older`, or, with neither, what `%memory summarize` calls older. Reports as Work, answered at its end. */
  summarise: { numbers?: number[]; older?: number };
  /** Send the originals again (expand), the summary again (collapse), make it anew, or forget it. */
  summary: { action: "expand" | "collapse" | "remake" | "remove" | "pin" | "unpin"; summary: string };
  /** The cards of these turns, of those that are still there. */
  page: { numbers: number[] };
  /** The turns that hold these words. */
  search: { query: string };
  /** One of the five switches, for those of these turns that are still there. */
  turns: { action: "prune" | "pin" | "unpin" | "exclude" | "include"; numbers: number[] };
  /** Say no more that turns were answered before the change `since` of an earlier one. */
  dismiss: { since: number };
  /** Send only the first line of something attached to a turn, or the whole of it again. */
  collapse: { number: number; name: string; collapsed: boolean };
  /** Let turns stand in the order of these cells, which are those of a page; numbers stay. */
  sort: { cells: string[] };
  /** Let the reply being written as this turn end where it is; answered when it has, with what became of it. */
  stop: { number: number };
  /** Carry out a finding's remedy, by its place in the list. */
  remedy: { finding: string; choice: number };
  /** What a request with this question would carry, its last messages before `before`; and how it differs from the last one that was sent. */
  preview: { question: string; before?: number };
  /** The list of requests that were sent. */
  receipts: Record<string, never>;
  /** One request that was sent, its last messages before `before`; and how it differs from the one before it. */
  receipt: { number: number; before?: number };
  /** The messages of request `number`, or of the next one (0), as JSON text. */
  json: { number: number; question?: string };
  /** A turn (`#3`) or summary (`S1`) in full, rendered. */
  read: { target: string };
  /** The text to edit of a message id, a summary, "system" or "plan". */
  source: { target: string };
  /** New text for a message id, a summary, "system" or "plan"; refused if its version is not `version`. */
  edit: { target: string; version: number; text: string };
  /** The actions without an argument; erase is final, clear is undone by undo. */
  command: { action: "undo" | "redo" | "clear" | "erase" | "check" };
  /** Choose a strategy for the active thread; options left out keep their defaults. */
  strategy: { name: string; options: Record<string, number> };
  /** A token budget; None goes back to the model's own. */
  budget: { tokens: number | null };
  /** Make another thread the active one: a State follows. */
  thread: { name: string };
  /** Stop the work of this id; what it had not finished leaves no trace. */
  cancel: { work: string };
}

/** The frame that answers each request, where it is not Refused. */
export interface Replies {
  hello: State;
  entity: Done;
  export: Exported;
  import: Done;
  remember: Done;
  output: OutputReply;
  blocks: Blocks;
  summarise: Done;
  summary: Done;
  page: Page;
  search: Found;
  turns: Done;
  dismiss: Done;
  collapse: Done;
  sort: Done;
  stop: Done;
  remedy: Done;
  preview: ContextReply;
  receipts: Receipts;
  receipt: ContextReply;
  json: JsonReply;
  read: Reading;
  source: SourceReply;
  edit: Done;
  command: Done;
  strategy: Done;
  budget: Done;
  thread: Done;
  cancel: Done;
}
