"use strict";
// Search in both texts: what is typed, or a paragraph pasted whole, is looked for sentence by sentence.
yoy.search = (() => {
  const texts = new Map();

  // Width, case and spaces do not matter.
  const folded = (text) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

  function textsOf(row) {
    const cells = [...yoy.cellsOf(row)];
    const read = () => cells.map((cell) => folded(yoy.wordingOf(cell)));
    if (!texts.has(row)) texts.set(row, read());
    return texts.get(row);
  }

  const sentencesOf = (query) => query.split(/(?<=[。！？；\n])/).flatMap((part) => part.trim() || []);

  // Whether a row holds one of the sentences, or is held by what was pasted.
  function matcher(query) {
    const needles = sentencesOf(query).map(folded);
    const whole = folded(query);
    const matches = (text) => needles.some((needle) => text.includes(needle)) || (text && whole.includes(text));
    return (row) => !whole || textsOf(row).some(matches);
  }

  // Marks cut a sentence into many nodes: a hit may begin in one and end in another.
  function rangesIn(cell, needle) {
    const nodes = yoy.nodesOf(cell);
    let length = 0;
    const starts = nodes.map((node) => (length += node.data.length) - node.data.length);
    const text = yoy.wordingOf(cell);
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

  // Hits are painted without touching the text, where the browser can.
  function highlight(sentences, rows) {
    if (!window.CSS?.highlights) return;
    CSS.highlights.delete("hit");
    const ranges = [];
    for (const row of sentences.length ? rows : []) {
      if (ranges.length > 2000) break;
      for (const cell of yoy.cellsOf(row)) {
        for (const sentence of sentences) ranges.push(...rangesIn(cell, sentence));
      }
    }
    if (ranges.length) CSS.highlights.set("hit", new Highlight(...ranges));
  }

  return { sentencesOf, matcher, highlight };
})();
