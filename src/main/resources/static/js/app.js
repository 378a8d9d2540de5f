// Progressive help only: every page works without this file.
(() => {
  "use strict";

  // What was refused is the first thing to be read.
  const errors = document.querySelector(".errors[tabindex]");
  if (errors) {
    errors.focus();
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === "get") {
      return;
    }
    if (form.dataset.sent === "yes") {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    // a page that comes back from the browser's cache may be sent again
    window.addEventListener("pageshow", () => delete form.dataset.sent, { once: true });
  });
})();
