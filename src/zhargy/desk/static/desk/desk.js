// Small comforts. Every page works without this file.
(function () {
  "use strict";
  function ready() {
    document.querySelectorAll("[data-print]").forEach(function (one) { one.hidden = false; });
  }
  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-print]");
    if (target) window.print();
    var sure = event.target.closest("[data-sure]");
    if (sure && !window.confirm(sure.dataset.sure)) event.preventDefault();
  });
  // On paper the reasons stand unfolded.
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open])").forEach(function (one) { one.open = true; one.dataset.folded = ""; });
  });
  window.addEventListener("afterprint", function () {
    document.querySelectorAll("[data-folded]").forEach(function (one) { one.open = false; delete one.dataset.folded; });
  });
  document.addEventListener("DOMContentLoaded", ready);
  document.addEventListener("htmx:afterSettle", function () {
    ready();
    // What must be corrected, else the top of the new page.
    var wrong = document.querySelector("input[aria-invalid], [aria-invalid] input");
    if (wrong) { wrong.focus(); return; }
    document.getElementById("main").focus({ preventScroll: true });
    window.scrollTo(0, 0);
  });
})();
