"use strict";
// Filters the cards, keeps the filter in the address, opens what a link points into and what is printed.
// Without it the page can be read in full.
(function () {
  var form = document.getElementById("filter");
  var cards = Array.prototype.slice.call(document.querySelectorAll(".card"));
  var fields = { q: "text", relation: "relation", language: "language", outlet: "outlet", sources: "sources" };
  var texts = null; // read at the first search: the cards' words, folded

  function field(name) { return document.getElementById("filter-" + fields[name]); }

  function fold(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, "").replace(/[أإآٱ]/g, "ا")
      .replace(/ى/g, "ي").replace(/ة/g, "ه").replace(/[’‘ʼ]/g, "'").toLowerCase();
  }

  function has(list, wanted) { return !wanted || (" " + list + " ").indexOf(" " + wanted + " ") >= 0; }

  function apply() {
    var words = fold(field("q").value).split(/\s+/).filter(Boolean);
    if (words.length && !texts) { texts = cards.map(function (card) { return fold(card.textContent); }); }
    var least = Number(field("sources").value) || 1;
    var shown = 0;
    cards.forEach(function (card, index) {
      var ok = Number(card.dataset.sources) >= least && has(card.dataset.relation, field("relation").value) &&
        has(card.dataset.languages, field("language").value) && has(card.dataset.outlets, field("outlet").value) &&
        words.every(function (word) { return texts[index].indexOf(word) >= 0; });
      card.classList.toggle("gone", !ok);
      if (ok) { shown += 1; }
    });
    var active = shown < cards.length;
    document.getElementById("filter-count").textContent = shown + " of " + cards.length + " cards";
    document.querySelectorAll(".fold").forEach(function (fold_) {
      if (active && fold_.querySelector(".card:not(.gone)")) { fold_.open = true; }
    });
  }

  function remember() {
    var state = new URLSearchParams();
    Object.keys(fields).forEach(function (name) {
      var value = field(name).value;
      if (value && !(name === "sources" && value === "1")) { state.set(name, value); }
    });
    var text = state.toString();
    history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search);
  }

  function recall() {
    if (location.hash.slice(0, 2) !== "#?") { return false; }
    var state = new URLSearchParams(location.hash.slice(2));
    Object.keys(fields).forEach(function (name) { if (state.has(name)) { field(name).value = state.get(name); } });
    return true;
  }

  function reveal() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (!target) { return; }
    if (target.closest(".gone")) { form.reset(); apply(); }
    for (var at = target; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    target.scrollIntoView();
  }

  function store() { try { remember(); } catch (error) { /* an address that may not be changed */ } }

  if (form && cards.length) {
    form.hidden = false;
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", function () { apply(); store(); });
    form.addEventListener("reset", function () { setTimeout(function () { apply(); store(); }, 0); });
    recall();
    apply();
  }
  window.addEventListener("hashchange", function () { if (recall()) { apply(); } else { reveal(); } });
  reveal();

  var opened = [];
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (one) { one.open = true; opened.push(one); });
  });
  window.addEventListener("afterprint", function () { opened.splice(0).forEach(function (one) { one.open = false; }); });
})();
