"use strict";
// Search in both texts: typed words or a whole pasted paragraph, sentence by sentence.
yoy.search = (() => {
  const MOST_ROWS = 1000;
  const MOST_RANGES = 2000;
  const texts = new Map();

  // Width, case, spaces and the form of quotation marks do not matter.
  const IGNORED = /[\s"“”‘’「」『』]/g;
  const folded = (text) => text.normalize("NFKC").replace(IGNORED, "").toLowerCase();

  function textOf(cell) {
    if (!texts.has(cell)) texts.set(cell, folded(yoy.wordingOf(cell)));
    return texts.get(cell);
  }

  // A quotation as the page copies it, “…”（its source）, is searched by its words.
  const QUOTED = "(?:[^“”]|“[^“”]*”)*";
  const QUOTATION = new RegExp(`(?<=^\\s*|[)）]\\s*)“(${QUOTED})”\\s*[（(]${QUOTED}[)）](?=\\s*(?:“|$))`, "g");

  // Runs of ten, by which carry-over is counted.
  const RUN = 10;
  const runsOf = (text) => Array.from({ length: text.length - RUN + 1 }, (_, at) => text.slice(at, at + RUN));

  // The cells that contain a sentence of it or are contained in it; failing these, those that share a run with it.
  function look(typed, rows) {
    const query = typed.replace(QUOTATION, "$1\n");
    const parts = query.split(/(?<=[。！？；\n])/).map((part) => part.trim());
    const sentences = parts.filter(Boolean);
    const needles = sentences.map(folded).filter(Boolean);
    const whole = folded(query);
    const runs = new Set(runsOf(whole));
    const isHit = (text) => needles.some((needle) => text.includes(needle)) || (text && whole.includes(text));
    const isNear = (text) => runsOf(text).some((run) => runs.has(run));
    const cells = rows.flatMap((row) => [...yoy.cellsOf(row)]);
    const found = cells.filter((cell) => isHit(textOf(cell)));
    const fits = found.length || !runs.size ? isHit : isNear;
    const hits = found.length ? found : cells.filter((cell) => fits(textOf(cell)));
    return { sentences, whole, cells, hits, fits, isWhole: found.length > 0 };
  }

  // The sentence meant in the first visible row with a hit: this year's if there is one.
  function firstOf({ hits, fits }) {
    const row = hits.find((cell) => !cell.parentElement.hidden)?.parentElement;
    if (!row) return undefined;
    const cell = hits.findLast((hit) => hit.parentElement === row);
    return [...cell.querySelectorAll(".sentence")].find((sentence) => fits(textOf(sentence))) ?? row;
  }

  // Marks cut a sentence into many nodes: a hit may begin in one and end in another.
  function rangesIn(cell, needle) {
    const text = yoy.wordingOf(cell);
    // A pasted sentence that fills most of the cell needs no highlight, which would hide its changes.
    if (needle.length > Math.max(RUN, text.length / 2) || !text.includes(needle)) return [];
    const nodes = yoy.nodesOf(cell);
    const starts = [];
    let length = 0;
    for (const node of nodes) {
      starts.push(length);
      length += node.data.length;
    }
    const ranges = [];
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + needle.length)) {
      const end = hit + needle.length;
      const first = starts.findLastIndex((start) => start <= hit);
      const last = starts.findLastIndex((start) => start < end);
      const range = new Range();
      range.setStart(nodes[first], hit - starts[first]);
      range.setEnd(nodes[last], end - starts[last]);
      ranges.push(range);
    }
    return ranges;
  }

  // Hits are highlighted without touching the text, if the browser can.
  function highlight(sentences, rows) {
    if (!window.CSS?.highlights) return;
    const marked = new Highlight();
    CSS.highlights.set("hit", marked);
    for (const row of sentences.length ? rows.slice(0, MOST_ROWS) : []) {
      for (const cell of yoy.cellsOf(row)) {
        for (const range of sentences.flatMap((sentence) => rangesIn(cell, sentence))) marked.add(range);
      }
      if (marked.size >= MOST_RANGES) return;
    }
  }

  return { RUN, runsOf, textOf, look, firstOf, highlight };
})();
