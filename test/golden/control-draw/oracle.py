"""Who is drawn for a control group, from SipHash as its authors describe it; none of our code.

    python3 oracle.py > expected.json
"""
import json
from fractions import Fraction

MASK = (1 << 64) - 1


def siphash(data, key):
    """SipHash-2-4 (Aumasson and Bernstein 2012) on whole 64-bit words."""
    k0, k1 = int.from_bytes(key[:8], "little"), int.from_bytes(key[8:], "little")
    v0, v1, v2, v3 = k0 ^ 0x736F6D6570736575, k1 ^ 0x646F72616E646F6D, k0 ^ 0x6C7967656E657261, k1 ^ 0x7465646279746573

    def turn(x, bits):
        return ((x << bits) | (x >> (64 - bits))) & MASK

    def rounds(count):
        nonlocal v0, v1, v2, v3
        for _ in range(count):
            v0 = (v0 + v1) & MASK; v1 = turn(v1, 13) ^ v0; v0 = turn(v0, 32)
            v2 = (v2 + v3) & MASK; v3 = turn(v3, 16) ^ v2
            v0 = (v0 + v3) & MASK; v3 = turn(v3, 21) ^ v0
            v2 = (v2 + v1) & MASK; v1 = turn(v1, 17) ^ v2; v2 = turn(v2, 32)

    padded = data + bytes(7 - len(data) % 8) + bytes([len(data) & 255])
    for at in range(0, len(padded), 8):
        word = int.from_bytes(padded[at:at + 8], "little")
        v3 ^= word
        rounds(2)
        v0 ^= word
    v2 ^= 0xFF
    rounds(4)
    return v0 ^ v1 ^ v2 ^ v3


def draw(members, share, seed):
    key = bytes.fromhex(seed)
    drawn = []
    for segment in sorted({segment for _, segment, _ in members}):
        eligible = [name for name, place, opted_out in members if place == segment and not opted_out]
        count = int(len(eligible) * share + Fraction(1, 2))
        drawn += sorted(eligible, key=lambda name: siphash(name.encode("utf-16-le"), key))[:count]
    return sorted(drawn)


assert siphash(bytes(range(15)), bytes(range(16))) == 0xA129CA6149BE45E5  # the authors' own example
members = [(f"V{i:03d}" if i % 5 else f"会员{i}", i % 7 % 4, i % 11 == 0) for i in range(150)]
seeds = ["000102030405060708090a0b0c0d0e0f", "9f86d081884c7d659a2feaa0c55ad015"]
shares = [Fraction(1, 10), Fraction(1, 4), Fraction(1, 2)]
print(json.dumps({
    "members": members,
    "draws": [{"seed": seed, "share": float(share), "drawn": draw(members, share, seed)} for seed in seeds for share in shares],
}, ensure_ascii=False, indent=None, separators=(",", ":")))
