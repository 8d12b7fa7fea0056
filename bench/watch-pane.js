// Runs in every frame of the workbench before its own scripts: notes when the client's `sync` is under way, when the page
// waits for the worker that scores, and every long task. Times are those of performance.timeOrigin + performance.now().
(() => {
  const clock = () => performance.timeOrigin + performance.now();
  const watch = { syncs: [], scorings: [], tasks: [] };
  globalThis.rfmwWatch = watch;

  const around = async (spans, work) => {
    const span = [clock(), Infinity];
    spans.push(span);
    try {
      return await work();
    } finally {
      span[1] = clock();
    }
  };

  const patch = setInterval(() => {
    const prototype = globalThis.OfficeExtension?.ClientRequestContext?.prototype;
    if (!prototype) return;
    clearInterval(patch);
    const { sync } = prototype;
    let underWay = 0;
    prototype.sync = async function (...words) {
      underWay += 1;
      try {
        return underWay > 1 ? await sync.apply(this, words) : await around(watch.syncs, () => sync.apply(this, words));
      } finally {
        underWay -= 1;
      }
    };
  }, 5);

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message, ...others) {
    if (["take", "compare", "settle", "score"].includes(message?.kind)) {
      void around(
        watch.scorings,
        () =>
          new Promise(resolve =>
            this.addEventListener("message", event => {
              if (event.data?.kind !== "progress" && event.data?.kind !== "piece") resolve();
            }),
          ),
      );
    }
    return postMessage.call(this, message, ...others);
  };

  new PerformanceObserver(list => {
    for (const { name, startTime, duration } of list.getEntries()) {
      watch.tasks.push({ name, from: performance.timeOrigin + startTime, duration });
    }
  }).observe({ type: "longtask", buffered: true });
})();
