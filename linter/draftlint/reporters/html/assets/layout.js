// On a wide screen the cards float in the margin, each as near to its line as the others let it be; the active card is
// exactly at its line. They stay where they are in the document, beside their block, for readers who hear the page.
const Layout = (() => {
  const GAP = 8;
  const wide = window.matchMedia("screen and (min-width: 62rem)");

  function arrange() {
    for (const sheet of document.querySelectorAll(".sheet")) {
      sheet.classList.toggle("floating", wide.matches);
      if (wide.matches) place(sheet);
      else sheet.style.minHeight = "";
    }
  }

  function place(sheet) {
    const origin = sheet.getBoundingClientRect().top;
    const items = [];
    for (const card of sheet.querySelectorAll(".card:not([hidden])")) {
      const anchor = document.getElementById(card.id + "p0") || card.parentElement;
      items.push({ card, wanted: anchor.getBoundingClientRect().top - origin - 4, height: card.offsetHeight, top: 0 });
    }
    items.sort((a, b) => a.wanted - b.wanted);
    const active = items.findIndex((item) => item.card.classList.contains("active"));
    down(items, 0, 0);
    if (active >= 0) {
      items[active].top = Math.max(items[active].wanted, 0);
      for (let index = active - 1; index >= 0; index--) {
        const item = items[index];
        item.top = Math.min(item.top, items[index + 1].top - item.height - GAP);
      }
      if (items[0].top < 0) down(items, 0, 0);
      else down(items, active + 1, items[active].top + items[active].height + GAP);
    }
    let bottom = 0;
    for (const item of items) {
      item.card.style.top = item.top + "px";
      bottom = Math.max(bottom, item.top + item.height);
    }
    sheet.style.minHeight = bottom + 16 + "px";
  }

  function down(items, first, from) {
    let floor = from;
    for (const item of items.slice(first)) {
      item.top = Math.max(item.wanted, floor);
      floor = item.top + item.height + GAP;
    }
  }

  let waiting = false;
  function soon() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      arrange();
    });
  }
  return { soon, arrange, get floating() { return wide.matches; } };
})();
