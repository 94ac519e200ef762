// Makes the scatter move: years as a film, points linked with the map, choices without loading the page anew.
// Everything it shows comes from the server; without it the page has the same picture for one year, and a form.
(() => {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const LEFT = 58;
  const RIGHT = 16;
  const TOP = 66;
  const BOTTOM = 52;
  const cache = new Map();
  let chart;
  let figures;
  let timer = 0;
  let latest = '';

  const load = async (address) => {
    if (!cache.has(address)) {
      cache.set(address, fetch(address).then((answer) => {
        if (!answer.ok) {
          cache.delete(address);
          throw new Error(String(answer.status));
        }
        return address.startsWith('/api/') ? answer.json() : answer.text();
      }));
    }
    return cache.get(address);
  };

  const box = () => document.getElementById('explorer');
  const numbers = () => new Intl.NumberFormat(box().dataset.language, { maximumSignificantDigits: 3 });

  const groups = () => {
    const { groups: names, colours, shapes, members } = box().dataset;
    const kinds = names.split('|').map((name, i) => ({
      name, colour: colours.split('|')[i], shape: shapes.split('|')[i],
      codes: new Set(members.split('|')[i].split(',').filter((code) => code !== '')),
    }));
    return kinds;
  };

  const shown = () => figures.regions.filter((region) => box().dataset.scope === 'all' || region.chemical);

  // The scale holds for all years, so that only points move.
  const extent = (measure) => {
    const values = shown().flatMap((region) => figures.values[measure][region.code]).filter((value) => value !== null);
    const least = Math.min(...values);
    const most = Math.max(...values);
    const room = (most - least || 1) * 0.04;
    return [least - room, most + room];
  };

  const points = (year) => {
    const at = figures.years.indexOf(year);
    const { x, y, size } = box().dataset;
    const largest = size === '' ? 1 : Math.max(1e-12, extent(size)[1]);
    return shown().map((region) => ({
      code: region.code,
      name: region.name,
      value: [figures.values[x][region.code][at], figures.values[y][region.code][at]],
      area: size === '' ? null : Math.max(0, figures.values[size][region.code][at] ?? 0) / largest,
    })).filter((point) => point.value[0] !== null && point.value[1] !== null);
  };

  // Names stand beside their points, right or left, where they run into no other.
  const places = (all) => {
    const { x, y, named, region } = box().dataset;
    const [left, right] = extent(x);
    const [low, high] = extent(y);
    const wide = chart.getWidth() - LEFT - RIGHT;
    const tall = chart.getHeight() - TOP - BOTTOM;
    const place = (point) => ({
      at: (point.value[0] - left) / (right - left) * wide,
      up: (1 - (point.value[1] - low) / (high - low)) * tall,
    });
    const taken = all.map((point) => ({ code: point.code, up: place(point).up, from: place(point).at - 4,
      to: place(point).at + 4, room: 9 }));
    const sides = new Map();
    const order = [region, ...named.split(',')];
    for (const point of order.map((code) => all.find((one) => one.code === code)).filter((one) => one !== undefined)) {
      const { at, up } = place(point);
      const length = 14 + 6.6 * point.name.length;
      for (const [side, from] of [['right', at], ['left', at - length]]) {
        const free = from >= 0 && from + length <= wide + RIGHT
          && taken.every((other) => other.code === point.code || Math.abs(other.up - up) > other.room
            || other.to < from || other.from > from + length);
        if (free && !sides.has(point.code)) {
          sides.set(point.code, side);
          taken.push({ code: point.code, up, from, to: from + length, room: 15 });
        }
      }
    }
    return sides;
  };

  const series = (year) => {
    const kinds = groups();
    const kindOf = (code) => Math.max(0, kinds.findIndex((kind) => kind.codes.has(code)));
    const all = points(year);
    const sides = places(all);
    return kinds.map((kind, i) => ({
      type: 'scatter',
      id: kind.name,
      name: kind.name,
      symbol: kind.shape === 'diamond' ? 'diamond' : 'circle',
      z: 2 + i,
      itemStyle: kind.shape === 'ring'
        ? { color: colour('--ground'), borderColor: kind.colour, borderWidth: 1.4 }
        : { color: kind.colour, opacity: dark.matches ? 1 : 0.8, borderColor: colour(dark.matches ? '--dot' : '--ground'), borderWidth: 1 },
      emphasis: { itemStyle: { borderColor: colour('--ink'), borderWidth: 2.5 }, label: { show: true, formatter: '{b}',
        position: 'top', color: colour('--ink'), textBorderColor: colour('--ground'), textBorderWidth: 3 } },
      data: all.filter((point) => kindOf(point.code) === i).map((point) => ({
        id: point.code,
        name: point.name,
        value: point.value,
        code: point.code,
        symbolSize: (point.area === null ? 11 : Math.max(7, 34 * Math.sqrt(point.area)))
          * (kind.shape === 'diamond' ? 1.25 : 1),
        label: { show: sides.has(point.code), formatter: '{b}', position: sides.get(point.code) ?? 'right', color: colour('--ink'),
          fontWeight: point.code === box().dataset.region ? 'bold' : 'normal' },
      })),
    }));
  };

  const axis = (measure, name, place) => ({
    type: 'value',
    name,
    nameLocation: place,
    nameTextStyle: { color: colour('--muted'), align: place === 'end' ? 'left' : 'center' },
    nameTruncate: { maxWidth: Math.max(160, box().clientWidth - 90), ellipsis: '\u2026' },
    nameGap: place === 'end' ? 14 : 30,
    min: extent(measure)[0],
    max: extent(measure)[1],
    axisLabel: { color: colour('--muted'), showMinLabel: false, showMaxLabel: false,
      formatter: (value) => numbers().format(value) },
    splitLine: { lineStyle: { color: colour('--faint') } },
    axisLine: { lineStyle: { color: colour('--rule') } },
  });

  const draw = () => {
    const { x, y, across, up } = box().dataset;
    chart.setOption({
      animation: !still.matches,
      animationDurationUpdate: 700,
      animationEasingUpdate: 'cubicInOut',
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { data: groups().filter((kind) => kind.codes.size > 0).map((kind) => kind.name), top: 0, left: 0, itemGap: 14, textStyle: { color: colour('--muted') }, type: 'scroll' },
      grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM, outerBoundsMode: 'none', containLabel: false },
      xAxis: axis(x, across, 'middle'),
      yAxis: axis(y, up, 'end'),
      series: series(year()),
    }, { notMerge: true });
  };

  const year = () => Number(document.getElementById('explorer-year').value);

  const turnTo = (to) => {
    document.getElementById('explorer-year').value = String(to);
    document.getElementById('explorer-now').textContent = String(to);
    chart.setOption({ series: series(to) });
    if (latest !== '') {
      read(latest);
    }
  };

  const stop = () => {
    clearInterval(timer);
    timer = 0;
    const button = document.getElementById('explorer-play');
    button.textContent = button.dataset.play;
  };

  const play = () => {
    const button = document.getElementById('explorer-play');
    if (timer !== 0) {
      stop();
      settle();
      return;
    }
    button.textContent = button.dataset.pause;
    const years = figures.years;
    if (year() === years[years.length - 1]) {
      turnTo(years[0]);
    }
    timer = setInterval(() => {
      const next = years[years.indexOf(year()) + 1];
      if (next === undefined) {
        stop();
        settle();
      } else {
        turnTo(next);
      }
    }, 1100);
  };

  // A region under the pointer is outlined on the map, and the other way round.
  const onMap = (code) => document.querySelector('#explore-map a[href^="/regions/' + code + '?"] path,'
    + ' #explore-map a[href="/regions/' + code + '"] path');

  const read = (code) => {
    latest = code;
    document.querySelectorAll('#explore-map .linked').forEach((path) => path.classList.remove('linked'));
    const point = points(year()).find((one) => one.code === code);
    const path = onMap(code);
    if (path !== null) {
      path.classList.add('linked');
    }
    if (point !== undefined) {
      const { across, up } = box().dataset;
      document.getElementById('explorer-read').textContent = point.name + ' ' + year() + ': ' + across + ' '
        + numbers().format(point.value[0]) + '; ' + up + ' ' + numbers().format(point.value[1]);
    }
  };

  const link = () => {
    chart.on('mouseover', (event) => read(event.data.code));
    chart.on('click', (event) => {
      const anchor = onMap(event.data.code)?.closest('a');
      window.location.assign(anchor?.getAttribute('href') ?? '/regions/' + event.data.code);
    });
    const map = document.getElementById('explore-map');
    for (const name of ['mouseover', 'focusin']) {
      map?.addEventListener(name, (event) => {
        const anchor = event.target.closest('a');
        const code = anchor?.getAttribute('href').match(/^\/regions\/([A-Z0-9]+)/)?.[1];
        if (code !== undefined) {
          chart.dispatchAction({ type: 'downplay' });
          groups().forEach((kind, i) => {
            const at = series(year())[i].data.findIndex((point) => point.code === code);
            if (at >= 0) {
              chart.dispatchAction({ type: 'highlight', seriesIndex: i, dataIndex: at });
            }
          });
          read(code);
        }
      });
    }
  };

  // The server words the finding anew for what was chosen; the address stays one that can be shared.
  const settle = async () => {
    const form = document.getElementById('explore-form');
    form.elements.year.value = String(year());
    await choose(form);
  };

  const choose = async (form) => {
    const choice = new URLSearchParams(new FormData(form));
    [...choice.keys()].filter((name) => choice.get(name) === '').forEach((name) => choice.delete(name));
    const address = '/explore?' + choice;
    const page = new DOMParser().parseFromString(await load(address), 'text/html');
    if (page.getElementById('explorer') === null || box() === null) {
      window.location.assign(address);
      return;
    }
    history.replaceState(null, '', address);
    for (const id of ['explore-answer', 'explore-map', 'explore-drawing']) {
      document.getElementById(id)?.replaceChildren(...(page.getElementById(id)?.childNodes ?? []));
    }
    const now = page.getElementById('explorer');
    Object.assign(box().dataset, now.dataset);
    document.getElementById('explorer-chart').setAttribute('aria-label', now.dataset.label);
    document.getElementById('explorer-year').value = now.dataset.year;
    document.getElementById('explorer-now').textContent = now.dataset.year;
    await show();
  };

  const show = async () => {
    const { x, y, size } = box().dataset;
    const measures = [...new Set([x, y, size].filter((code) => code !== ''))];
    figures = await load('/api/v1/data?measures=' + measures.join(','));
    draw();
  };

  const start = async () => {
    const drawing = document.getElementById('explore-drawing');
    box().hidden = false;
    chart = echarts.init(document.getElementById('explorer-chart'), null, { renderer: 'canvas' });
    try {
      await show();
    } catch {
      box().hidden = true;
      return;
    }
    drawing.hidden = true;
    link();
    const range = document.getElementById('explorer-year');
    range.addEventListener('input', () => turnTo(year()));
    range.addEventListener('change', () => settle());
    document.getElementById('explorer-play').addEventListener('click', play);
    document.getElementById('explore-form').addEventListener('change', (event) => {
      stop();
      if (event.target.name === 'view') {
        event.target.form.requestSubmit();
      } else {
        choose(event.target.form);
      }
    });
    window.addEventListener('resize', () => {
      chart.resize();
      draw();
    });
    dark.addEventListener('change', draw);
    window.addEventListener('beforeprint', () => { drawing.hidden = false; });
    window.addEventListener('afterprint', () => { drawing.hidden = true; });
  };

  if (box() !== null && typeof echarts !== 'undefined') {
    start();
  }
})();
