// Fills the list of names beside a search box while it is written in. Pages work the same without it.
(() => {
  const list = document.getElementById('site-names');
  const language = document.documentElement.lang;
  let latest = 0;
  const suggest = async (box) => {
    const mine = ++latest;
    const text = box.value.trim();
    if (text.length < 2) {
      list.replaceChildren();
      return;
    }
    const answer = await fetch('/search/suggestions?lang=' + language + '&q=' + encodeURIComponent(text));
    if (!answer.ok || mine !== latest) {
      return;
    }
    const names = (await answer.text()).split('\n').filter((name) => name !== '');
    list.replaceChildren(...names.map((name) => {
      const option = document.createElement('option');
      option.value = name;
      return option;
    }));
  };
  let timer = 0;
  for (const box of document.querySelectorAll('input[list=site-names]')) {
    box.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => suggest(box), 120);
    });
  }
})();
