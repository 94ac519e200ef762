// Ranks anew while a weight is dragged. The server computes; this asks, one question at a time, always the newest.
// Without it the form is sent by its button.
(() => {
  const form = document.getElementById('what-if');
  const outcome = document.getElementById('outcome');
  if (!form || !outcome) {
    return;
  }
  const PAUSE = 900;
  const numbers = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 6 });
  let asking = false;
  let asked = '';
  let pause = 0;
  let slow = null;

  // Only what is otherwise than the framework has it, so that addresses stay short.
  const query = () => {
    const parts = new URLSearchParams();
    for (const field of form.elements) {
      if (!field.name || (field.type === 'checkbox' && !field.checked)) {
        continue;
      }
      const value = field.value.trim();
      if (value === '' || (field.dataset.normal !== undefined && Number(value) === Number(field.dataset.normal))) {
        continue;
      }
      parts.append(field.name, value);
    }
    return parts.toString();
  };

  const show = (html) => {
    const found = new DOMParser().parseFromString(html, 'text/html').getElementById('found');
    if (found) {
      const scroll = outcome.querySelector('.scroll');
      const top = scroll ? scroll.scrollTop : 0;
      outcome.replaceChildren(found);
      const now = outcome.querySelector('.scroll');
      if (now) {
        now.scrollTop = top;
      }
      history.replaceState(null, '', found.dataset.address);
    }
  };

  const intervals = async (wanted) => {
    slow = new AbortController();
    outcome.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch('/what-if/answer?' + wanted + (wanted ? '&' : '') + 'intervals=yes',
        { signal: slow.signal });
      if (answer.ok && wanted === query()) {
        show(await answer.text());
      }
    } catch (stopped) {
      // A newer question has come.
    } finally {
      outcome.removeAttribute('aria-busy');
    }
  };

  const ask = async () => {
    const wanted = query();
    if (asking || wanted === asked) {
      return;
    }
    asking = true;
    asked = wanted;
    try {
      const answer = await fetch('/what-if/answer?' + wanted);
      if (answer.ok) {
        show(await answer.text());
        outcome.classList.remove('stale');
      } else {
        outcome.classList.add('stale');
      }
    } catch (gone) {
      outcome.classList.add('stale');
    }
    asking = false;
    if (query() !== asked) {
      ask();
    } else {
      clearTimeout(pause);
      pause = setTimeout(() => intervals(asked), PAUSE);
    }
  };

  const changed = () => {
    clearTimeout(pause);
    if (slow) {
      slow.abort();
    }
    for (const slider of form.querySelectorAll('input[type=range]')) {
      const told = document.getElementById(slider.id.replace('weight-', 'of-'));
      told.value = numbers.format(Number(slider.value));
    }
    ask();
  };

  form.addEventListener('input', (event) => {
    if (event.target.type !== 'text') {
      changed();
    }
  });
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    changed();
  });
})();
