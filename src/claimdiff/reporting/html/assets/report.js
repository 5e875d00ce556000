"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const root = document.documentElement;
  const form = one(".toolbar");
  const cards = all(".card");
  const marks = all("a.m");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = new Map(cards.map((card) => [card, plain(card.textContent)]));
  const rank = new Map(cards.map((card, place) => [card, place]));
  let last = null;

  // What works with a script only is hidden until here.
  all(".tools, .hint, .actions").forEach((part) => { part.hidden = false; });
  form.hidden = cards.length === 0;

  const visible = () => cards.filter((card) => !card.hidden);

  function filter() {
    const chosen = new FormData(form);
    const verdicts = new Set(chosen.getAll("verdict"));
    const terms = plain(chosen.get("text")).split(/\s+/).filter(Boolean);
    const kind = chosen.get("kind");
    const source = chosen.get("source");
    const off = new Set();
    for (const card of cards) {
      const data = card.dataset;
      card.hidden = !(verdicts.has(data.verdict) && (!kind || data.kind === kind)
        && (!source || data.articles.split(" ").includes(source))
        && terms.every((term) => words.get(card).includes(term)));
      if (card.hidden) off.add(card.id);
    }
    for (const mark of marks) mark.classList.toggle("off", mark.dataset.c.split(" ").every((id) => off.has(id)));
    sort(chosen.get("sort"));
    const shown = cards.length - off.size;
    one(".count", form).textContent = `${shown} of ${cards.length} shown`;
    for (const story of all(".story")) {
      const none = one(".nothing", story);
      if (none && one(".cards", story)) none.hidden = all(".card", story).some((card) => !card.hidden);
    }
  }

  function sort(by) {
    const orders = {
      label: (a, b) => a.dataset.label.localeCompare(b.dataset.label, "en"),
      sources: (a, b) => b.dataset.sources - a.dataset.sources,
      kind: (a, b) => a.dataset.kind.localeCompare(b.dataset.kind, "en"),
      rank: () => 0,
    };
    for (const list of all(".cards")) {
      const sorted = [...list.children].sort((a, b) => orders[by](a, b) || rank.get(a) - rank.get(b));
      if (sorted.some((card, place) => list.children[place] !== card)) list.append(...sorted);
    }
  }

  function show(card) {
    if (!card.hidden) return;
    form.reset();
    one(`input[value="${card.dataset.verdict}"]`, form).checked = true;
    filter();
  }

  // "lit" stays until another card is read; "near" follows the pointer and the focus.
  function light(id, name) {
    for (const mark of marks) mark.classList.toggle(name, id !== null && mark.dataset.c.split(" ").includes(id));
  }

  // Every article is scrolled, inside its own column, to where it states the value.
  function align(id, except) {
    const lit = marks.filter((mark) => mark.dataset.c.split(" ").includes(id));
    const done = new Set(except ? [except.closest(".text")] : []);
    for (const mark of lit) {
      const text = mark.closest(".text");
      if (done.has(text)) continue;
      done.add(text);
      text.scrollTop += mark.getBoundingClientRect().top - text.getBoundingClientRect().top - text.clientHeight / 3;
    }
    return lit;
  }

  function read(card) {
    last = card;
    light(card.id, "lit");
    const lit = align(card.id, null);
    if (!lit.length) return;
    const columns = lit[0].closest(".columns");
    columns.scrollLeft += lit[0].closest(".column").getBoundingClientRect().left - columns.getBoundingClientRect().left;
    columns.scrollIntoView({ block: "start" });
    lit[0].focus({ preventScroll: true });
  }

  function go(step) {
    const list = visible();
    if (!list.length) return;
    const here = list.indexOf(document.activeElement.closest(".card") || last);
    const next = list[Math.max(0, Math.min(list.length - 1, here + step))];
    last = next;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "start" });
  }

  function theme(to) {
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = to || (dark ? "light" : "dark");
    try { localStorage.setItem("claimdiff-theme", root.dataset.theme); } catch { /* a file may have no storage */ }
  }

  function reset() {
    form.reset();
    filter();
  }

  function help() {
    const dialog = one(".help");
    if (dialog.open) dialog.close(); else dialog.showModal();
  }

  const acts = {
    theme: () => theme(),
    help,
    reset: () => { form.reset(); all("input[name=verdict]", form).forEach((box) => { box.checked = true; }); filter(); },
    read: (button) => read(button.closest(".card")),
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-act]");
    if (button) { acts[button.dataset.act](button); return; }
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    if (target.matches(".card")) { show(target); last = target; }
    const row = target.closest("details");
    if (row) row.open = true;
    const card = link.closest(".card");
    if (card) { last = card; light(card.id, "lit"); align(card.id, target); }
  });

  for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    document.addEventListener(enter, (event) => {
      const mark = event.target.closest?.("a.m");
      if (mark) light(mark.dataset.c.split(" ")[0], "near");
    });
    document.addEventListener(leave, (event) => {
      if (event.target.closest?.("a.m")) light(null, "near");
    });
  }

  const keys = {
    j: () => go(1),
    k: () => go(-1),
    b: () => { if (last) { show(last); last.focus({ preventScroll: true }); last.scrollIntoView({ block: "start" }); } },
    t: () => theme(),
    x: reset,
    Escape: () => light(null, "lit"),
    "?": help,
    "/": () => { one("input[type=search]", form).focus(); form.scrollIntoView({ block: "nearest" }); },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one(".help").open && event.key !== "?") return;
    const at = event.target;
    if (at.matches("input[type=search], select, textarea")) {
      if (event.key === "Escape") at.blur();
      return;
    }
    const onCard = at.matches(".card");
    if (onCard && event.key === "Enter") { event.preventDefault(); read(at); return; }
    const key = onCard ? { ArrowDown: "j", ArrowUp: "k" }[event.key] || event.key : event.key;
    const box = /^[1-5]$/.test(key) ? all("input[name=verdict]", form)[key - 1] : null;
    if (box) { box.checked = !box.checked; filter(); return; }
    if (Object.hasOwn(keys, key)) { event.preventDefault(); keys[key](); }
  });

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(filter));

  // What is printed is what is shown, with every quotation open.
  addEventListener("beforeprint", () => all(".card:not([hidden]) details").forEach((part) => { part.open = true; }));

  try { const kept = localStorage.getItem("claimdiff-theme"); if (kept) theme(kept); } catch { /* no storage */ }
  filter();
  const target = location.hash && document.getElementById(location.hash.slice(1));
  if (target && target.matches(".card")) show(target);
})();
