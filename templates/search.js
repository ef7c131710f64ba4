"use strict";
// Search in both texts: typed words or a whole pasted paragraph, sentence by sentence.
yoy.search = (() => {
  const texts = new Map();
  const verdict = document.getElementById("verdict");

  // Width, case, spaces and the form of quotation marks do not matter.
  const IGNORED = /[\s"“”‘’「」『』]/g;
  const folded = (text) => text.normalize("NFKC").replace(IGNORED, "").toLowerCase();

  const textOf = (cell) => texts.get(cell) ?? texts.set(cell, folded(yoy.wordingOf(cell))).get(cell);

  // A quotation as the page copies it, “…”（its source）, is searched by its words.
  const QUOTED = "(?:[^“”]|“[^“”]*”)*";
  const QUOTATION = new RegExp(`(?<=^\\s*|[)）]\\s*)“(${QUOTED})”\\s*[（(]${QUOTED}[)）](?=\\s*(?:“|$))`, "g");

  // Runs of ten, by which carry-over is counted.
  const RUN = 10;
  const runsOf = (text) => Array.from({ length: text.length - RUN + 1 }, (_, at) => text.slice(at, at + RUN));

  // The cells that contain a sentence of it or are contained in it; failing these, those that share a run with it.
  function look(typed, rows) {
    const query = typed.replace(QUOTATION, "$1\n");
    const sentences = query.split(/(?<=[。！？；\n])/).flatMap((part) => part.trim() || []);
    const [needles, whole] = [sentences.map(folded).filter(Boolean), folded(query)];
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
    const cell = row && hits.findLast((cell) => cell.parentElement === row);
    return [...(cell?.querySelectorAll(".sentence") ?? [])].find((sentence) => fits(textOf(sentence))) ?? row;
  }

  // Whether a paragraph was copied: how much of it, sentence by sentence, is in runs found in the other year.
  function judge({ whole, cells, hits, isWhole }) {
    verdict.textContent = "";
    if (whole.length < RUN) return;
    const [last, now] = [".old", ".new"].map((side) => {
      const text = cells.flatMap((cell) => (cell.matches(side) ? textOf(cell) : [])).join("");
      const found = runsOf(whole).flatMap((run, at) => (text.includes(run) ? at : []));
      const carried = found.reduce((sum, at, n) => sum + Math.min(RUN, at - (found[n - 1] ?? -RUN)), 0);
      return `${carried && Math.max(1, Math.round((carried / whole.length) * 100))}%`;
    });
    const recent = hits.filter((cell) => cell.matches(".new"));
    // This year's rewording is linked to last year's sentence.
    const before = recent.flatMap((cell) => [...yoy.cellsOf(cell.parentElement)].slice(0, -1));
    const ofWhole = !recent.length ? "old" : last !== "0%" ? "new" : before.length ? "reworded" : "fresh";
    const pattern = verdict.dataset[isWhole ? ofWhole : hits.length ? "part" : "nothing"];
    verdict.textContent = yoy.filled(pattern, { share: recent.length ? last : now, last, now });
    for (const cell of isWhole && last === "0%" ? before.slice(0, 3) : []) {
      const [words, href] = [yoy.wordingOf(cell).trim(), `#${cell.parentElement.id}`];
      const textContent = words.length > 60 ? `${words.slice(0, 59)}…` : words;
      verdict.append(" ", yoy.made("a", { href, lang: "zh-Hans", textContent }));
    }
    const places = recent.length ? sources(runsOf(whole), before, cells).join("；") : "";
    if (places) verdict.append(" ", yoy.filled(verdict.dataset.was, { places }));
  }

  // Every section of last year that runs come from: of the sentences linked, then of others for what these lack.
  function sources(runs, linked, cells) {
    const holding = (runs) => (place) => runs.some((run) => textOf(place).includes(run));
    const rest = runs.filter((run) => !linked.some(holding([run])));
    const all = [...linked, ...cells.filter((cell) => cell.matches(".old") && holding(rest)(cell))];
    const sentences = all.flatMap((cell) => (cell.querySelector(".sentence") ? [...cell.children] : cell));
    return [...new Set(sentences.filter(holding(runs)).map(yoy.pathOf))].filter(Boolean);
  }

  // Marks cut a sentence into many nodes: a hit may begin in one and end in another.
  function rangesIn(cell, needle) {
    const nodes = yoy.nodesOf(cell);
    let length = 0;
    const starts = nodes.map((node) => (length += node.data.length) - node.data.length);
    const text = yoy.wordingOf(cell);
    const ranges = [];
    // A pasted sentence that fills most of the cell needs no highlight, which would hide its changes.
    if (needle.length > Math.max(RUN, text.length / 2)) return ranges;
    for (let hit = text.indexOf(needle); hit >= 0; hit = text.indexOf(needle, hit + needle.length)) {
      const end = hit + needle.length;
      const [first, last] = [hit, end - 1].map((place) => starts.findLastIndex((start) => start <= place));
      const range = new Range();
      range.setStart(nodes[first], hit - starts[first]);
      range.setEnd(nodes[last], end - starts[last]);
      ranges.push(range);
    }
    return ranges;
  }

  // Hits are highlighted without touching the text, if the browser can.
  function highlight(sentences, rows) {
    const cells = rows.slice(0, 1000).flatMap((row) => [...yoy.cellsOf(row)]);
    const ranges = cells.flatMap((cell) => sentences.flatMap((sentence) => rangesIn(cell, sentence)));
    window.CSS?.highlights?.set("hit", new Highlight(...ranges.slice(0, 2000)));
  }

  return { look, firstOf, judge, highlight };
})();
