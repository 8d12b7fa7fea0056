// Draws the add-in's icons into assets/: `node tools/draw-icons.mjs`. Shapes are given on a 32 x 32 grid and sampled
// 8 x 8 per pixel, so every size is drawn and none is scaled from another.
import { writeFileSync } from "node:fs";
import { deflateSync } from "node:zlib";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const SAMPLES = 8;
const GREEN = [16, 124, 65];
const WHITE = [255, 255, 255];

const roundedRect = (x, y, width, height, radius) => (px, py) => {
  const dx = Math.max(x + radius - px, px - (x + width - radius), 0);
  const dy = Math.max(y + radius - py, py - (y + height - radius), 0);
  return px >= x && px <= x + width && py >= y && py <= y + height && dx * dx + dy * dy <= radius * radius;
};
const bars = [
  [7, 18, 3.6],
  [12, 14.5, 3.6],
  [17, 11, 3.6],
  [22, 7, 3.6],
].map(([x, top, width]) => roundedRect(x, top, width, 25.5 - top, 0.8));

const circle = (x, y, radius) => roundedRect(x - radius, y - radius, 2 * radius, 2 * radius, radius);
/** A frame of the family's line width, open inside. */
const frame = (x, y, width, height, radius) => [
  [roundedRect(x, y, width, height, radius), GREEN],
  [roundedRect(x + 2, y + 2, width - 4, height - 4, Math.max(0, radius - 1.8)), null],
];

/** Layers from back to front: [shape, colour]; a null colour cuts out. */
const ICONS = {
  mark: [[roundedRect(1, 1, 30, 30, 6), GREEN], ...bars.map(bar => [bar, WHITE])],
  score: [[roundedRect(1, 1, 30, 30, 6), GREEN], ...bars.map(bar => [bar, WHITE])],
  list: [6.5, 16, 25.5].flatMap(y => [
    [circle(6, y, 2.6), GREEN],
    [roundedRect(12, y - 1.4, 17, 2.8, 1), GREEN],
  ]),
  member: [
    ...frame(2, 4, 28, 24, 4),
    [circle(11, 12.6, 3.2), GREEN],
    [roundedRect(6, 17.4, 10, 7.6, 4.4), GREEN],
    [roundedRect(4, 22, 14, 4, 0), null],
    [roundedRect(19.5, 11, 7, 2, 0.6), GREEN],
    [roundedRect(19.5, 15, 7, 2, 0.6), GREEN],
    [roundedRect(19.5, 19, 4.5, 2, 0.6), GREEN],
  ],
  sample: [
    ...frame(2, 4, 28, 24, 4),
    [roundedRect(3, 5, 26, 7, 3), GREEN],
    [roundedRect(3, 9, 26, 3, 0), GREEN],
    [roundedRect(11, 10, 2, 17, 0), GREEN],
    [roundedRect(20, 10, 2, 17, 0), GREEN],
    [roundedRect(3, 18.5, 26, 2, 0), GREEN],
  ],
  pane: [
    ...frame(2, 4, 28, 24, 4),
    [roundedRect(18.5, 6, 2, 20, 0), GREEN],
    [roundedRect(22.5, 10, 3.6, 2, 0.6), GREEN],
    [roundedRect(22.5, 14, 3.6, 2, 0.6), GREEN],
    [roundedRect(22.5, 18, 3.6, 2, 0.6), GREEN],
  ],
};

function draw(layers, size) {
  const rgba = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let alpha = 0;
      const sum = [0, 0, 0];
      for (let sy = 0; sy < SAMPLES; sy++) {
        for (let sx = 0; sx < SAMPLES; sx++) {
          const px = ((x + (sx + 0.5) / SAMPLES) * 32) / size;
          const py = ((y + (sy + 0.5) / SAMPLES) * 32) / size;
          let colour = null;
          for (const [shape, fill] of layers) if (shape(px, py)) colour = fill;
          if (colour) {
            alpha++;
            for (let channel = 0; channel < 3; channel++) sum[channel] += colour[channel];
          }
        }
      }
      const at = (y * size + x) * 4;
      for (let channel = 0; channel < 3; channel++) rgba[at + channel] = alpha ? Math.round(sum[channel] / alpha) : 0;
      rgba[at + 3] = Math.round((alpha * 255) / (SAMPLES * SAMPLES));
    }
  }
  return rgba;
}

const CRC_TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(buffer) {
  let c = 0xffffffff;
  for (const byte of buffer) c = CRC_TABLE[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
function png(rgba, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) rgba.copy(lines, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES) {
    writeFileSync(new URL(`../assets/${name}-${size}.png`, import.meta.url), png(draw(layers, size), size));
  }
}
