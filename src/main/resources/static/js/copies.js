// Copies of what is typed, kept in this browser by account until the server has them. Without this file nothing is kept.
(() => {
  "use strict";

  const PREFIX = "rapporteur-copy:";
  const OFF = "rapporteur-shared-machine";

  // a browser may refuse its storage altogether, or be full: then nothing is kept
  const attempt = (act, otherwise) => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  const keys = () => attempt(() => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)), []);
  const isOff = () => attempt(() => localStorage.getItem(OFF) === "yes", true);

  window.copies = {
    isOff,
    key: (account, period, place) => PREFIX + account + ":" + period + ":" + place,
    read: (key) => attempt(() => JSON.parse(localStorage.getItem(key)), null),
    write: (key, copy) =>
      !isOff() && attempt(() => { localStorage.setItem(key, JSON.stringify(copy)); return true; }, false),
    drop: (key) => attempt(() => localStorage.removeItem(key)),
    of: (account, period) => keys().filter((key) => key.startsWith(PREFIX + account + ":" + period + ":")),
    // set by the page that has something unsaved
    unsaved: null,
  };

  const choice = document.querySelector("[data-copies-choice]");
  if (choice && attempt(() => { localStorage.getItem(OFF); return true; }, false)) {
    const box = choice.querySelector("input");
    box.checked = isOff();
    choice.hidden = false;
    box.addEventListener("change", () => attempt(() => {
      if (box.checked) {
        localStorage.setItem(OFF, "yes");
        keys().forEach((key) => localStorage.removeItem(key));
      } else {
        localStorage.removeItem(OFF);
      }
    }));
  }

  // who signs out leaves nothing behind; what is not saved yet is saved first
  const leaving = document.querySelector("[data-signs-out]");
  if (leaving) {
    const clear = () => keys()
      .filter((key) => key.startsWith(PREFIX + leaving.dataset.signsOut + ":"))
      .forEach((key) => attempt(() => localStorage.removeItem(key)));
    let sure = false;
    leaving.addEventListener("submit", async (event) => {
      if (sure || !window.copies.unsaved) {
        clear();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      if (await window.copies.unsaved()) {
        sure = true;
        setTimeout(() => leaving.requestSubmit());
      }
    });
  }
})();
