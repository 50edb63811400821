// The quick exit. This stands first in the head and is not deferred: of a page to which somebody comes by going back
// after they left, nothing may be shown, not for a moment. Without this file the link leads away all the same.
(function () {
  "use strict";
  var LEFT = "left";
  var out = document.currentScript.dataset.to;
  // The store of the tab is closed where cookies are refused; one can leave without it.
  function kept(act) {
    try { return act(window.sessionStorage); } catch (refused) { return null; }
  }
  function left() {
    return kept(function (tab) { return tab.getItem(LEFT); }) !== null;
  }
  // The page is gone from the screen before the next one comes, and that one takes its place in the history.
  function away() {
    document.documentElement.hidden = true;
    document.title = "";
    window.location.replace(out);
  }
  // That somebody left, and nothing else, stays with the tab: htmx noted there which page was shown.
  function leave() {
    kept(function (tab) { tab.clear(); tab.setItem(LEFT, "1"); });
    away();
  }
  function returns() {
    var came = performance.getEntriesByType("navigation")[0];
    if (came) return came.type === "back_forward" || came.type === "reload";
    return performance.navigation.type !== 0;
  }
  if (left()) {
    if (returns()) {
      window.stop();
      away();
    } else {
      // An address that is typed or followed is meant: whoever comes by it comes back to the desk.
      kept(function (tab) { tab.removeItem(LEFT); });
    }
  }
  // A page that the browser held as it was; and a step back within one, before the next page has come.
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    if (left()) away();
    else if (document.documentElement.hidden) window.location.reload();
  });
  window.addEventListener("popstate", function (event) {
    if (!left()) return;
    event.stopImmediatePropagation();
    away();
  });
  var pressed = [];
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") { pressed = []; return; }
    pressed = pressed.filter(function (at) { return event.timeStamp - at < 2000; }).concat(event.timeStamp);
    if (pressed.length >= 3) leave();
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-leave]")) return;
    event.preventDefault();
    leave();
  });
})();
