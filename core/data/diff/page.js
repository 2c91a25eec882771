"use strict";
(() => {
  const struck = [...document.querySelectorAll(".struck")];
  const boxes = [...document.querySelectorAll(".filters input")];
  const folds = [...document.querySelectorAll("details.fold")];
  const position = document.getElementById("position");
  const unfold = document.getElementById("unfold");
  let here = null;

  const shown = () => struck.filter((row) => !row.classList.contains("off"));

  const mark = (row) => {
    if (here) here.classList.remove("here");
    here = row;
    const rows = shown();
    if (row) {
      row.classList.add("here");
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: "center" });
      position.value = `${rows.indexOf(row) + 1} of ${rows.length}`;
    } else {
      position.value = rows.length === 1 ? "1 change" : `${rows.length} changes`;
    }
  };

  const step = (by) => {
    const rows = shown();
    if (!rows.length) return;
    const at = rows.indexOf(here);
    const start = by > 0 ? -1 : 0;
    mark(rows[((at < 0 ? start : at) + by + rows.length) % rows.length]);
  };

  const filter = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.value));
    for (const row of struck) row.classList.toggle("off", off.has(row.dataset.rule));
    mark(null);
  };

  const toggle = () => {
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
    unfold.textContent = open ? "fold" : "unfold";
    if (here) here.scrollIntoView({ block: "center" });
  };

  for (const box of boxes) {
    box.addEventListener("change", filter);
    box.checked = true;
  }
  document.getElementById("next").addEventListener("click", () => step(1));
  document.getElementById("previous").addEventListener("click", () => step(-1));
  unfold.addEventListener("click", toggle);
  unfold.hidden = !folds.length;
  // On a phone the boxes would take the room of the text.
  if (matchMedia("(max-width: 44rem)").matches) document.querySelector(".rules").open = false;
  const keys = { n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1), e: toggle };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
})();
