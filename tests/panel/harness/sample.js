/** Conversations to look at: ordinary ones, and those that break a layout. */

/** A small generator, so that every run looks the same. @param {number} seed */
export function random(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const QUESTIONS = [
  "My dog is called Bruno.", "I live in Lima.", "My deadline is 3 May.",
  "Load the penguins data and tell me which columns have missing values.",
  "Why does the validation loss rise after epoch 12 while the training loss keeps falling?",
  "Write a function that computes a rolling median without pandas.",
  "Explain gradient descent to somebody who knows derivatives but no linear algebra.",
  "What is my dog called?", "Plot it with one panel per species.", "And if the learning rate is too high?",
];
const REPLIES = [
  "Noted.", "Noted. Lima it is.", "Noted: 3 May.",
  "Four columns have gaps: bill_length_mm, bill_depth_mm, flipper_length_mm and body_mass_g miss 2 values each, sex misses 11.",
  "That is overfitting: the model goes on learning the training set's noise. Stop early at epoch 12, or add weight decay.",
  "Keep a sorted window with bisect: insert the new value, delete the one that leaves, read the middle.",
  "Stand on a hill in fog. Feel which way is down, take a small step, and feel again. The slope underfoot is the derivative.",
  "You said: “My dog is called Bruno.”", "Done: one panel per species, shared axes.", "Then each step jumps over the valley and the loss grows.",
];
const CODE = `Here is the whole module.

\`\`\`python
from bisect import bisect_left, insort

def rolling_median(values, width):
    """Yield the median of each window of \`width\` values."""
    window = sorted(values[:width])
    yield window[width // 2]
    for left, right in zip(values, values[width:]):
        del window[bisect_left(window, left)]
        insort(window, right)
        yield window[width // 2]
\`\`\`

` + "It is exact for odd widths. For even ones take the mean of the two middle values.\n\n".repeat(12);

/** @type {Record<string, { question: string, reply: string, outcome?: string, tools?: number }[]>} */
const SPECIAL = {
  code: [{ question: "Write a rolling median, with tests.", reply: CODE }],
  chinese: [
    { question: "请用简单的话解释梯度下降法，并举一个例子。", reply: "想象你在大雾中站在山坡上：感觉哪边向下，就朝那边迈一小步，然后再感觉一次。脚下的坡度就是导数，步子的大小就是学习率。" },
    { question: "学习率太大会怎样？", reply: "每一步都会越过谷底，损失反而越来越大。" },
  ],
  rtl: [
    { question: "اشرح لي الانحدار التدريجي بكلمات بسيطة.", reply: "تخيل أنك تقف على تلة في الضباب: تحسس الاتجاه الذي ينحدر، وخذ خطوة صغيرة، ثم تحسس من جديد. معدل التعلم (learning rate) هو طول الخطوة." },
    { question: "מה קורה אם קצב הלמידה גבוה מדי?", reply: "כל צעד מדלג מעל העמק וההפסד גדל." },
  ],
  line: [{ question: "x".repeat(10_000), reply: `https://example.org/${"a-very-long-path/".repeat(600)}` }],
  states: [
    { question: "Summarise the whole internet.", reply: "The internet is a network of", outcome: "interrupted" },
    { question: "Which data set is the largest?", reply: "", outcome: "failed" },
    { question: "Write a very long story.", reply: "Once upon a time there was a vector that", outcome: "truncated" },
    { question: "What does describe() say about the frame?", reply: "333 rows; body mass from 2,700 to 6,300 g.", tools: 2 },
  ],
};

const estimate = (/** @type {string} */ text) => Math.max(1, Math.round([...text].reduce((sum, character) => sum + (character > "\u2e80" ? 0.8 : 0.26), 0))) + 4;

/**
 * @param {number} count of turns
 * @param {string[]} specials names of SPECIAL that stand at the end
 */
export function conversation(count, specials = []) {
  const next = random(7);
  const plain = Array.from({ length: count }, (_, i) => {
    const at = i < 3 ? i : Math.floor(next() * QUESTIONS.length);
    const long = i >= 3 && next() < 0.12;
    return { question: QUESTIONS[at], reply: REPLIES[at] + (long ? ` ${REPLIES[6]}`.repeat(1 + Math.floor(next() * 12)) : ""), outcome: "complete", tools: 0 };
  });
  const extra = specials.flatMap((name) => SPECIAL[name] ?? []).map((turn) => ({ outcome: "complete", tools: 0, ...turn }));
  return [...plain, ...extra].map((turn, i) => ({
    ...turn, number: i + 1, version: 1, tokens: estimate(turn.question + turn.reply), cell: `cell-${i + 1}`,
    pinned: false, excluded: false, included: false, pruned: false, edited: false,
  }));
}
