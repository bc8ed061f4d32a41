// Filters, steps, jumps and answers. Nothing here writes markup: text goes in as text.
(() => {
  const root = document.documentElement;
  const $ = (id) => document.getElementById(id);
  const labels = JSON.parse($("labels").textContent);
  const fill = (label, values) => labels[label].replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
  const number = (value) => value.toLocaleString(root.lang);
  const cards = [...document.querySelectorAll(".card")];
  const sheets = [...document.querySelectorAll(".document")];
  const answers = new Map(sheets.map((sheet) => [sheet, Review.load(sheet.dataset.sha256)]));
  root.classList.add("js");
  const theme = Review.remember("theme");
  if (theme) root.dataset.theme = theme;

  const words = new Map(cards.map((card) => [card, card.textContent.toLocaleLowerCase()]));
  const signs = new Map();
  for (const sign of document.querySelectorAll("[data-f]")) {
    for (const id of sign.dataset.f.split(" ")) {
      if (!signs.has(id)) signs.set(id, []);
      signs.get(id).push(sign);
    }
  }
  let active = null;

  // -- answers
  const answerOf = (card) => answers.get(card.closest(".document"))[card.dataset.fingerprint];

  function show(card) {
    const answer = answerOf(card);
    const given = answer || { state: card.dataset.first, reason: card.dataset.reason };
    card.dataset.state = given.state;
    const line = card.querySelector(".state-line");
    line.hidden = given.state === "new";
    card.querySelector(".state-name").textContent = labels["state_" + given.state];
    if (given.state !== "suppressed") {
      card.querySelector(".state-reason").textContent = given.reason ? " – " + given.reason : "";
    }
    for (const button of card.querySelectorAll("[data-set]")) {
      button.setAttribute("aria-pressed", String(button.dataset.set === given.state));
    }
    const reason = card.querySelector(".reason");
    if (reason) {
      const input = reason.querySelector("input");
      reason.hidden = given.state !== "dismissed";
      if (document.activeElement !== input) input.value = given.reason || "";
      reason.classList.toggle("empty", !input.value.trim());
    }
  }

  function answer(card, state, reason) {
    const sheet = card.closest(".document");
    const known = answers.get(sheet);
    known[card.dataset.fingerprint] = {
      state, reason, rule: card.dataset.rule, by: $("reviewer").value.trim(), date: new Date().toISOString().slice(0, 10),
    };
    if (!Review.save(sheet.dataset.sha256, known)) say(labels.not_kept);
    show(card);
    count();
    Layout.soon();
  }

  function say(text) {
    $("said").textContent = text;
  }

  // -- filters
  const shown = () => cards.filter((card) => !card.hidden);

  function filter() {
    const severities = new Set([...document.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const family = $("family").value;
    const state = $("state").value;
    const search = $("search").value.trim().toLocaleLowerCase();
    for (const card of cards) {
      card.hidden = !(
        severities.has(card.dataset.severity) &&
        (!family || card.dataset.family === family) &&
        (!state || card.dataset.state === state) &&
        (!search || words.get(card).includes(search))
      );
    }
    for (const [id, marks] of signs) {
      for (const mark of marks) {
        if (mark.matches(".hit")) {
          mark.classList.toggle("off", mark.dataset.f.split(" ").every((other) => $(other).hidden));
        } else mark.hidden = $(id).hidden;
      }
    }
    if (active && active.hidden) activate(null);
    count();
    Layout.soon();
  }

  function count() {
    const visible = shown();
    const index = visible.indexOf(active);
    const values = { shown: number(visible.length), total: number(cards.length) };
    $("shown").textContent = !visible.length
      ? labels.nothing_shown
      : index < 0
        ? fill("shown", values)
        : fill("position", { number: active.dataset.number, index: number(index + 1), total: number(visible.length) });
    const done = cards.filter((card) => card.dataset.state !== "new").length;
    $("progress").textContent = fill("progress", { done: number(done), total: number(cards.length) });
  }

  // -- steps and jumps
  function activate(card) {
    for (const [other, on] of [[active, false], [card, true]]) {
      if (!other) continue;
      other.classList.toggle("active", on);
      const fold = other.querySelector(".fold");
      fold.setAttribute("aria-expanded", String(on));
      fold.querySelector(".fold-word").textContent = labels[on ? "close_card" : "open_card"];
      for (const mark of signs.get(other.id) || []) mark.classList.toggle("active", on && mark.matches(".hit"));
    }
    active = card;
    count();
    Layout.arrange();
  }

  function step(by) {
    const visible = shown();
    if (!visible.length) return;
    const at = visible.indexOf(active);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
    activate(visible[next]);
    visible[next].scrollIntoView({ block: "center" });
    visible[next].focus({ preventScroll: true });
  }

  document.addEventListener("click", (event) => {
    const target = event.target;
    const set = target.closest("[data-set]");
    const fold = target.closest(".fold");
    const link = target.closest("a[href^='#']");
    const card = target.closest(".card");
    if (set) {
      const same = set.getAttribute("aria-pressed") === "true";
      const reason = card.querySelector(".reason input");
      if (same) answer(card, "new", "");
      else answer(card, set.dataset.set, set.dataset.set === "dismissed" ? reason.value.trim() : "");
      if (!same && set.dataset.set === "dismissed") reason.focus();
    } else if (fold) {
      activate(card === active ? null : card);
    } else if (link) {
      const there = $(decodeURIComponent(link.hash.slice(1)));
      if (there && there.matches(".card")) {
        if (there.hidden) reset();
        activate(there);
      } else if (card) activate(card);
      if (there) requestAnimationFrame(() => there.focus({ preventScroll: true }));
    } else if (target.closest(".hit[data-f]:not(.off)")) {
      const ids = target.closest(".hit").dataset.f.split(" ").filter((id) => !$(id).hidden);
      const now = active ? ids.indexOf(active.id) : -1;
      activate($(ids[(now + 1) % ids.length]));
      if (!inSight(active)) active.scrollIntoView({ block: "nearest" });
    } else if (card && card !== active) activate(card);
  });

  function inSight(element) {
    const box = element.getBoundingClientRect();
    return box.top >= 0 && box.top < window.innerHeight * 0.8;
  }

  document.addEventListener("input", (event) => {
    const reason = event.target.closest(".reason input");
    if (reason) answer(reason.closest(".card"), "dismissed", reason.value.trim());
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (event.key === "Escape" && typing) return typing.blur();
    if (typing || !$("keys") || !$("keys").checked) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "/") {
      event.preventDefault();
      $("search").focus();
    }
  });

  document.addEventListener("toggle", () => Layout.soon(), true);
  window.addEventListener("resize", Layout.soon);
  window.addEventListener("load", Layout.soon);

  function reset() {
    for (const box of document.querySelectorAll("[name=severity]")) box.checked = true;
    $("family").value = $("state").value = $("search").value = "";
    filter();
  }

  // -- export and import
  function exportAll() {
    // A dismissal without its reason would be refused by the next run.
    const bare = cards.filter((card) => card.dataset.state === "dismissed" && card.querySelector(".reason.empty"));
    if (bare.length) {
      if (bare[0].hidden) reset();
      activate(bare[0]);
      bare[0].querySelector(".reason input").focus();
      return say(fill("export_reasons", { count: number(bare.length) }));
    }
    let written = 0;
    const files = [];
    for (const sheet of sheets) {
      const given = Object.entries(answers.get(sheet)).filter(([, item]) => Review.STATES.includes(item.state));
      for (const card of sheet.querySelectorAll(".card")) {
        // An answer that came with the report stays in the file until somebody changes it.
        const { fingerprint, first, reason, rule } = card.dataset;
        if (Review.STATES.includes(first) && !answers.get(sheet)[fingerprint]) {
          given.push([fingerprint, { state: first, reason, rule }]);
        }
      }
      if (!given.length) continue;
      const findings = given.map(([fingerprint, item]) => ({ fingerprint, ...item }));
      const file = sheet.dataset.file + ".review.yaml";
      download(file, Review.toYaml(sheet.dataset.sha256, findings));
      files.push(file);
      written += findings.length;
    }
    say(written ? fill("exported", { count: number(written), file: files.join(", ") }) : labels.export_nothing);
  }

  function download(name, text) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function importFile(input) {
    const file = input.files[0];
    const review = file && file.size < 5e6 ? Review.fromYaml(await file.text()) : null;
    input.value = "";
    if (!review) return say(labels.import_failed);
    const byFingerprint = new Map();
    for (const card of cards) {
      const sha256 = card.closest(".document").dataset.sha256;
      if (!byFingerprint.has(card.dataset.fingerprint) || sha256 === review.document) {
        byFingerprint.set(card.dataset.fingerprint, card);
      }
    }
    let taken = 0;
    for (const { fingerprint, state, reason = "", rule = "", by = "", date = "" } of review.findings) {
      const card = byFingerprint.get(fingerprint);
      if (!card) continue;
      const sheet = card.closest(".document");
      answers.get(sheet)[fingerprint] = { state, reason, rule, by, date };
      Review.save(sheet.dataset.sha256, answers.get(sheet));
      show(card);
      taken += 1;
    }
    filter();
    say(fill("imported", { count: number(taken), lost: number(review.findings.length - taken) }));
  }

  for (const card of cards) {
    card.dataset.first = card.dataset.state;
    show(card);
  }
  if (cards.length) {
    for (const control of ["family", "state"]) $(control).addEventListener("change", filter);
    for (const box of document.querySelectorAll("[name=severity]")) box.addEventListener("change", filter);
    $("search").addEventListener("input", filter);
    $("previous").addEventListener("click", () => step(-1));
    $("next").addEventListener("click", () => step(1));
    $("export").addEventListener("click", exportAll);
    $("import").addEventListener("change", (event) => importFile(event.target));
    $("print").addEventListener("click", () => window.print());
    $("reviewer").value = Review.remember("reviewer");
    $("reviewer").addEventListener("change", (event) => Review.remember("reviewer", event.target.value.trim()));
    $("theme").addEventListener("click", () => {
      const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : window.matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = Review.remember("theme", dark ? "light" : "dark");
    });
    if (window.matchMedia("(max-width: 40rem)").matches) {
      for (const fold of document.querySelectorAll(".tools-fold, .contents > details")) fold.open = false;
    }
    filter();
  }
  const first = location.hash && $(decodeURIComponent(location.hash.slice(1)));
  if (first && first.matches(".card")) activate(first);
  else Layout.arrange();
})();
