"use strict";
// Search in both texts: what is typed, or a paragraph pasted whole, is looked for sentence by sentence.
yoy.search = (() => {
  const texts = new Map();
  const verdict = document.getElementById("verdict");

  // Width, case, spaces and the form of quotation marks do not matter.
  const IGNORED = /[\s"“”‘’「」『』]/g;
  const folded = (text) => text.normalize("NFKC").replace(IGNORED, "").toLowerCase();

  function textOf(cell) {
    if (!texts.has(cell)) texts.set(cell, folded(yoy.wordingOf(cell)));
    return texts.get(cell);
  }

  const sentencesOf = (query) => query.split(/(?<=[。！？；\n])/).flatMap((part) => part.trim() || []);

  // Finds the cells of a row that hold one of the sentences, or are held by what was pasted.
  function finder(query) {
    const needles = sentencesOf(query).map(folded).filter(Boolean);
    const whole = folded(query);
    const isHit = (text) => needles.some((needle) => text.includes(needle)) || (text && whole.includes(text));
    return (row) => [...yoy.cellsOf(row)].filter((cell) => isHit(textOf(cell)));
  }

  // Whether a paragraph was copied: how much of it lies in runs of ten that the other year has, as carry-over does.
  function judge(query, rows) {
    const text = folded(query);
    verdict.textContent = "";
    const cells = text.length < 10 ? [] : rows.flatMap(finder(query));
    if (!cells.length) return;
    const recent = cells.filter((cell) => cell.matches(".new"));
    const others = rows.flatMap((row) =>
      [...yoy.cellsOf(row)].filter((cell) => cell.matches(".new") !== recent.length > 0),
    );
    const other = others.map(textOf).join("\n");
    let carried = 0;
    for (let at = 0, end = 0; at + 10 <= text.length; at++) {
      if (!other.includes(text.slice(at, at + 10))) continue;
      carried += at + 10 - Math.max(at, end);
      end = at + 10;
    }
    const pattern = verdict.dataset[!recent.length ? "old" : carried ? "new" : "fresh"];
    const wasOf = (cell) => ({ ...cell.closest(".part").dataset, ...cell.parentElement.dataset }).was;
    const places = [...new Set(recent.map(wasOf))].filter(Boolean).join("；");
    verdict.textContent = yoy.filled(pattern, { share: `${Math.round((carried / text.length) * 100)}%` });
    if (carried && places) verdict.append(" ", yoy.filled(verdict.dataset.was, { places }));
  }

  // Marks cut a sentence into many nodes: a hit may begin in one and end in another.
  function rangesIn(cell, needle) {
    const nodes = yoy.nodesOf(cell);
    let length = 0;
    const starts = nodes.map((node) => (length += node.data.length) - node.data.length);
    const text = yoy.wordingOf(cell);
    const ranges = [];
    // A hit that is most of the cell is seen without paint, which would hide what changed in it.
    if (needle.length > text.length / 2) return ranges;
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

  // Hits are painted without touching the text, where the browser can.
  function highlight(sentences, rows) {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete("hit");
    const ranges = [];
    for (const cell of sentences.length ? rows.flatMap((row) => [...yoy.cellsOf(row)]) : []) {
      if (ranges.length > 2000) break;
      ranges.push(...sentences.flatMap((sentence) => rangesIn(cell, sentence)));
    }
    if (ranges.length) CSS.highlights.set("hit", new Highlight(...ranges));
  }

  return { sentencesOf, finder, judge, highlight };
})();
