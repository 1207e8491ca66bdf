/** What the renderer works with: the frames, what it needs from its surroundings, and its own state. */

import type { Late, Requests, SummaryCard } from "./contract";

export * from "./contract";

/** (value, count) pairs. For turn numbers a run counts up: [5, 3] is 5, 6, 7. For places it repeats. */
export type Runs = [number, number][];
export type TurnAction = Requests["turns"]["action"];

/** What a front end that is more than a widget's frame can do; buttons of missing abilities are not shown. */
export interface Host {
  /** The panel fills its surroundings (a sidebar) instead of sizing its list by itself. */
  fill?: boolean;
  goToCell?(cell: string): void;
  /** What the front end knows of a turn's cell: its text differs from what was sent, or it is deleted. */
  cellState?(cell: string): "" | "edited" | "gone";
  insertExample?(): void;
  loadExtension?(): void;
  /** Whether cells stand elsewhere on the page than their turns do in the conversation. */
  outOfOrder?(): boolean;
  /** Let the turns stand as their cells do; what came of it, in words. */
  sort?(): Promise<string>;
  /** How many turns the page shows that the kernel could remember again. */
  shownTurns?(): number;
  /** Load the extension where it is not, and let the kernel remember what the page shows; what came of it, in words. */
  remember?(): Promise<string>;
  /** Keys that do something for the memory anywhere on the page, each with what that is. */
  keys?(): (readonly [string, string])[];
  /** Translations, by the keys of strings.js. */
  strings?: Record<string, string>;
}

/** The part of an anywidget model the renderer needs; the sidebar hands it an adapter over its own comms. */
export interface Model {
  // biome-ignore lint/suspicious/noExplicitAny: anywidget's own signature, whatever the event carries
  on(event: string, callback: (...args: any[]) => void): void;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  off(event: string, callback: (...args: any[]) => void): void;
  send(frame: object): void;
  /** False once the widget's comm is gone (ipywidgets). */
  comm_live?: boolean;
  host?: Host;
}

/** Where the panel is: nothing yet, alive, or one of the states without text. */
export type Phase = "connecting" | "live" | "restarted" | "absent" | "gone" | "reopened" | "mismatch";

/** A row of the list: turns, summaries (folded ones hide what they cover), the line between out and in, and one above late turns. */
export type Row =
  | { kind: "turn"; key: string; number: number; index: number; inside: string }
  | { kind: "summary"; key: string; summary: SummaryCard; open: boolean }
  | { kind: "line"; key: string }
  | { kind: "late"; key: string; late: Late }
  | { kind: "draft"; key: string; number: number };

type Tag<S extends string> = S extends `${infer T}.${string}` ? (T extends "" ? "div" : T) : S;
/** The element that `h` makes of a selector. */
export type Made<S extends string> = Tag<S> extends keyof HTMLElementTagNameMap ? HTMLElementTagNameMap[Tag<S>] : HTMLElement;
