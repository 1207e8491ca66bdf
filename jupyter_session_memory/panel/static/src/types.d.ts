/** The frames of `panel/protocol.py` as the renderer sees them, and what it needs from its surroundings. */

export type Runs = [number, number][];

export interface Place { state: "in" | "out" | "maybe"; why: string; detail: string }
export interface Label { action: string; target: string }

export interface Card {
  number: number; version: number; question: string; reply: string; outcome: string; more: boolean;
  flags: string[]; cell: string; model: string; tools: number; images: number;
}
export interface Shown {
  id: string; role: string; version: number; tokens: number; html: string; name: string; more: boolean;
}
export interface Source { target: string; version: number; text: string }
export interface Standing { text: string; version: number; tokens: number; more: boolean }
export interface Fact { text: string; turns: number[]; replaced: boolean }
export interface Entity { id: string; name: string; facts: Fact[] }
export interface SummaryCard {
  id: string; version: number; text: string; covers: Runs; tokens: number; place: Place; level: number;
  more: boolean; by: string; lost: string[]; missing: number; stale: boolean; pinned: boolean;
  edited: boolean; expanded: boolean; invented?: string[];
}
export interface Finding { id: string; text: string; turns: number[]; remedies: Label[] }
export interface Option { name: string; value: number; least: number; most: number }
export interface StrategyChoice { name: string; options: Option[] }
export interface ThreadChoice { name: string; turns: number }
export interface Head {
  model: string; strategy: string; strategies: StrategyChoice[]; threads: ThreadChoice[]; sent: number;
  undo?: Label; redo?: Label;
}
export interface Layer { name: string; tokens: number }
export interface Meter {
  used: number; budget: number | null; exact: boolean; layers: Layer[]; problem: string;
}
export interface Draft { number: number; question: string; text: string; at: number }
export interface Work { id: string; action: string; done: number; of: number }
export interface Splice { at: number; remove: number; numbers: Runs; tokens: number[]; places: Runs }
export interface Sent {
  role: string; layer: string; tokens: number; text: string; source: string; more: boolean;
}
export interface Difference { added: string[]; removed: string[]; changed: string[] }
export interface Receipt {
  number: number; turn: number; tokens: number; budget: number | null; exact: boolean; text: string;
  model: string;
}

interface News { thread: string; revision: number }
interface Reply extends News { re: string }

export interface StateFrame extends News {
  type: "state"; protocol: number; head: Head; meter: Meter; system: Standing; plan: Standing;
  places: Place[]; order: Runs; tokens: number[]; marks: Runs; cards: Card[]; summaries: SummaryCard[];
  entities: Entity[]; findings: Finding[]; draft?: Draft; work: Work;
}
export interface UpdateFrame extends News {
  type: "update"; base: number; total: number; head?: Head; meter?: Meter; system?: Standing;
  plan?: Standing; places?: Place[]; splices: Splice[]; marks: [number, number, number][];
  counts: [number, number][]; cards: Card[]; outdated: Runs; summaries?: SummaryCard[];
  entities?: Entity[]; findings?: Finding[]; work?: Work;
}
export interface DraftFrame extends News {
  type: "draft"; number: number; at: number; text: string; question: string; ended: boolean;
}
export type StatusName = "connecting" | "idle" | "busy" | "restarted" | "absent" | "gone" | "reopened";
export interface StatusFrame extends News { type: "status"; state: StatusName }

export interface DoneFrame extends Reply { type: "done"; note: string }
export interface RefusedFrame extends Reply { type: "refused"; kind: string; text: string; fresh?: Source }
export interface PageFrame extends Reply { type: "page"; cards: Card[] }
export interface ReadingFrame extends Reply { type: "reading"; target: string; messages: Shown[] }
export interface SourceFrame extends Reply { type: "source"; source: Source }
export interface FoundFrame extends Reply {
  type: "found"; query: string; numbers: number[]; total: number;
}
export interface ContextFrame extends Reply {
  type: "context"; request: number; question: string; meter: Meter; start: number; total: number;
  messages: Sent[]; difference?: Difference; places: Place[]; marks: Runs;
}
export interface ReceiptsFrame extends Reply { type: "receipts"; rows: Receipt[] }
export interface JsonFrame extends Reply { type: "json"; text: string }

export type NewsFrame = StateFrame | UpdateFrame | DraftFrame | StatusFrame;
export type ReplyFrame =
  | DoneFrame | RefusedFrame | PageFrame | ReadingFrame | SourceFrame | FoundFrame | ContextFrame
  | ReceiptsFrame | JsonFrame;
export type Frame = NewsFrame | ReplyFrame;

/** What each request carries beside id, thread and revision. */
export interface Requests {
  hello: { protocol: number };
  page: { numbers: number[] };
  read: { target: string };
  source: { target: string };
  turns: { action: TurnAction; numbers: number[] };
  edit: { target: string; version: number; text: string };
  entity: { entity: string; fact: string; text: string };
  /** These turns, those before one, or, with neither, what the kernel calls older. */
  summarise: { numbers?: number[]; older?: number };
  summary: { action: "expand" | "collapse" | "remake" | "remove" | "pin" | "unpin"; summary: string };
  command: { action: "undo" | "redo" | "clear" | "erase" | "check" };
  search: { query: string };
  strategy: { name: string; options: Record<string, number> };
  budget: { tokens: number | null };
  thread: { name: string };
  preview: { question: string; before?: number };
  receipts: {};
  receipt: { number: number; before?: number };
  json: { number: number; question?: string };
  cancel: { work: string };
  stop: { number: number };
  remedy: { finding: string; choice: number };
}
export type TurnAction = "prune" | "pin" | "unpin" | "exclude" | "include";

/** The frame each request is answered with (or Refused). */
export interface Replies {
  hello: StateFrame; page: PageFrame; read: ReadingFrame; source: SourceFrame; turns: DoneFrame;
  edit: DoneFrame; entity: DoneFrame; summarise: DoneFrame; summary: DoneFrame; command: DoneFrame;
  search: FoundFrame; strategy: DoneFrame; budget: DoneFrame; thread: DoneFrame; preview: ContextFrame;
  receipts: ReceiptsFrame; receipt: ContextFrame; json: JsonFrame; cancel: DoneFrame; stop: DoneFrame; remedy: DoneFrame;
}

/** What a front end that is more than a widget's frame can do; buttons of missing abilities are not shown. */
export interface Host {
  /** The panel fills its surroundings (a sidebar) instead of sizing its list by itself. */
  fill?: boolean;
  goToCell?(cell: string): void;
  /** What the front end knows of a turn's cell: its text differs from what was sent, or it is deleted. */
  cellState?(cell: string): "" | "edited" | "gone";
  insertExample?(): void;
  loadExtension?(): void;
  /** Translations, by the keys of strings.js. */
  strings?: Record<string, string>;
}

/** The part of an anywidget model the renderer needs; the sidebar hands it an adapter over its own comms. */
export interface Model {
  on(event: string, callback: (...args: any[]) => void): void;
  off(event: string, callback: (...args: any[]) => void): void;
  send(frame: object): void;
  /** False once the widget's comm is gone (ipywidgets). */
  comm_live?: boolean;
  host?: Host;
}

/** Where the panel is: nothing yet, alive, or one of the states without text. */
export type Phase = "connecting" | "live" | "restarted" | "absent" | "gone" | "reopened" | "mismatch";

/** A row of the list: turns, summaries (folded ones hide what they cover), and the line between out and in. */
export type Row =
  | { kind: "turn"; key: string; number: number; index: number; inside: string }
  | { kind: "summary"; key: string; summary: SummaryCard; open: boolean }
  | { kind: "line"; key: string }
  | { kind: "draft"; key: string; number: number };

type Tag<S extends string> = S extends `${infer T}.${string}` ? (T extends "" ? "div" : T) : S;
/** The element that `h` makes of a selector. */
export type Made<S extends string> = Tag<S> extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag<S>] : HTMLElement;
