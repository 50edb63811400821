// Passkeys: asks the browser for one and sends what it tells with the form. Without this script people use a password.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  async function ask(form) {
    const token = form.querySelector("[name=csrfmiddlewaretoken]").value;
    const answer = await fetch(form.dataset.options, { method: "POST", headers: { "X-CSRFToken": token } });
    if (!answer.ok || answer.redirected) { location.assign(answer.url); return; }
    const told = await answer.json();
    told.challenge = bytes(told.challenge);
    for (const one of [...(told.allowCredentials || []), ...(told.excludeCredentials || [])]) one.id = bytes(one.id);
    if (told.user) told.user.id = bytes(told.user.id);
    const made = await navigator.credentials[form.dataset.passkey]({ publicKey: told });
    const response = {};
    for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"])
      if (made.response[name]) response[name] = text(made.response[name]);
    form.elements.credential.value = JSON.stringify({ id: made.id, rawId: text(made.rawId), type: made.type, response });
    form.submit();
  }

  if (!window.PublicKeyCredential) return;
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      // Whoever changes their mind sees the page as it was. What else goes wrong the desk tells: it gets no passkey.
      ask(form).catch((error) => { if (error.name !== "NotAllowedError") form.submit(); });
    });
  }
})();
