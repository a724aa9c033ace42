# SPDX-License-Identifier: MIT
"""Runs programs in a pseudo terminal, and measures what a person at it would get.

measure.py LIMBER MINUTES
"""
import fcntl, os, pathlib, platform, pty, re, select, signal, statistics, struct
import subprocess, sys, tempfile, termios, time

# The default settings lead a routine in with a breath; this one begins at once and never moves on.
STEADY = """name: Steady
kind: mobility
get-ready: 0s
transition: 0s
steps:
  - name: Stand on one leg
    instruction: Fingers on the wall, look straight ahead and breathe.
    hold: 60min
"""


class Terminal:
    """A program in a terminal of its own, which answers no questions."""

    def __init__(self, arguments, home, rows=24, columns=80):
        environment = {
            "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": os.environ["PATH"],
        }
        self.start = time.monotonic()
        self.process, self.end = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(arguments[0], arguments, environment)
        self.output = b""

    def read(self, timeout):
        """The next piece of output and when it came; nothing if none came in time."""
        if not select.select([self.end], [], [], timeout)[0]:
            return b"", time.monotonic()
        try:
            piece = os.read(self.end, 65536)
        except OSError:
            piece = b""
        self.output += piece
        return piece, time.monotonic()

    def wait_for(self, pattern, timeout=20):
        """Reads until the output has a pattern, and returns when that was."""
        began, last = time.monotonic(), time.monotonic()
        while not re.search(pattern, self.output):
            if time.monotonic() - began > timeout:
                sys.exit(f"{pattern!r} never came; the output ends in {self.output[-200:]!r}")
            last = self.read(0.1)[1]
        return last

    def settle(self, silence=0.1):
        """Reads until nothing has come for a while, and returns when the last piece came."""
        last = None
        while True:
            piece, at = self.read(silence)
            if not piece:
                return last
            last = at

    def press(self, key):
        """Milliseconds from a key to the last of what it draws."""
        self.settle(0.02)
        began = time.monotonic()
        os.write(self.end, key)
        piece, first = self.read(2)
        last = self.settle(0.05) or first
        return (last - began) * 1000 if piece else None

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.end)


def cost(process):
    """Nanoseconds on a processor, and how often it fell asleep, over all its threads."""
    spent = slept = 0
    for thread in pathlib.Path(f"/proc/{process}/task").iterdir():
        spent += int((thread / "schedstat").read_text().split()[0])
        status = (thread / "status").read_text()
        slept += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", status, re.M)[1])
    return spent, slept


def memory(process):
    """The most megabytes that were in memory."""
    status = pathlib.Path(f"/proc/{process}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def first_frame(arguments, home, ready):
    """Milliseconds from before the program begins until its screen is there."""
    terminal = Terminal(arguments, home)
    took = (terminal.wait_for(ready) - terminal.start) * 1000
    terminal.close()
    return took


def session(limber, home, seconds, rows=24, columns=80):
    """What a step that runs costs in a second, and how far its seconds are from even ones."""
    terminal = Terminal([limber, "start", "steady"], home, rows, columns)
    terminal.wait_for(rb"CRAMP")
    terminal.settle()
    before, began, bytes_before = cost(terminal.process), time.monotonic(), len(terminal.output)
    ticks = []
    while time.monotonic() - began < seconds:
        piece, at = terminal.read(0.25)
        # A frame is one write, so that pieces far apart are seconds.
        if piece and (not ticks or at - ticks[-1] > 0.5):
            ticks.append(at)
    after, lasted = cost(terminal.process), time.monotonic() - began
    offsets = [(at - ticks[0] - round(at - ticks[0])) * 1000 for at in ticks]
    middle = statistics.median(offsets)
    spread = sorted(abs(offset - middle) for offset in offsets)
    tenth = max(1, len(offsets) // 10)
    drift = statistics.median(offsets[-tenth:]) - statistics.median(offsets[:tenth])
    result = {
        "processor, ms a second": (after[0] - before[0]) / 1e6 / lasted,
        "wake-ups a second": (after[1] - before[1]) / lasted,
        "bytes a second": (len(terminal.output) - bytes_before) / lasted,
        "memory, MB at the most": memory(terminal.process),
        "seconds counted": len(ticks),
        "jitter, ms (95 of 100)": spread[len(spread) * 95 // 100],
        "jitter, ms at the most": spread[-1],
        "drift, ms": drift,
    }
    terminal.close()
    return result


def keys(arguments, home, ready, pair, times):
    """Milliseconds from a key to its frame: of keys that open something and close it again."""
    terminal = Terminal(arguments, home)
    terminal.wait_for(ready)
    terminal.settle(0.3)
    took = [terminal.press(key) for _ in range(times) for key in pair]
    terminal.close()
    answered = sorted(value for value in took if value is not None)
    if len(answered) < len(took) * 0.9:
        sys.exit(f"{arguments}: {len(answered)} of {len(took)} keys drew something")
    return answered


def completion(limber, home):
    """Milliseconds in which a shell gets the ids of routines."""
    took = []
    for _ in range(30):
        began = time.monotonic()
        call = [limber, "---completion", "start", "--", "positional@0", "2", "0", "limber", ""]
        environment = {"HOME": home, "PATH": os.environ["PATH"]}
        ids = subprocess.run(call, env=environment, capture_output=True, check=True).stdout
        took.append((time.monotonic() - began) * 1000)
        if b"steady" not in ids:
            sys.exit(f"no routine is completed: {ids!r}")
    return statistics.median(took)


def main():
    limber, minutes = sys.argv[1], float(sys.argv[2])
    with tempfile.TemporaryDirectory() as home:
        files = pathlib.Path(home)
        (files / ".config/limber/routines").mkdir(parents=True)
        (files / ".config/limber/routines/steady.yaml").write_text(STEADY)
        (files / ".config/limber/settings.yaml").write_text("sound: off\n")
        (files / ".local/state/limber").mkdir(parents=True)
        (files / ".local/state/limber/welcomed").touch()
        version = next(
            (line.split(":")[1].strip() for line in open("/proc/cpuinfo") if "model name" in line),
            platform.machine())
        print(f"{os.cpu_count()} × {version}, {platform.system()} {platform.release()}")
        print(f"load at the start: {os.getloadavg()[0]:.1f}\n")

        home_ready, calendar_ready = rb"CRAMP", rb"Quit|Help"
        first = {"limber": [], "calcurse": []}
        for _ in range(30):
            first["limber"].append(first_frame([limber], home, home_ready))
            first["calcurse"].append(first_frame(["calcurse"], home, calendar_ready))
        latency = {
            "limber": keys([limber], home, home_ready, (b"?", b"x"), 100),
            "calcurse": keys(["calcurse"], home, calendar_ready, (b"\t", b"\t"), 100),
        }
        print(f"{'':32}{'limber':>10}{'calcurse':>10}")
        rows = {
            "first frame, ms": {name: statistics.median(first[name]) for name in first},
            "key to frame, ms": {name: statistics.median(latency[name]) for name in latency},
            "key to frame, ms (95 of 100)": {
                name: latency[name][len(latency[name]) * 95 // 100] for name in latency},
        }
        for name, values in rows.items():
            print(f"{name:32}{values['limber']:10.2f}{values['calcurse']:10.2f}")
        print(f"{'ids for a shell, ms':32}{completion(limber, home):10.2f}{'–':>10}")
        print(f"\nA step that runs, {minutes:g} min at 80 × 24, and a minute at 120 × 40:")
        small = session(limber, home, minutes * 60)
        large = session(limber, home, min(60, minutes * 60), 40, 120)
        for name, value in small.items():
            print(f"{name:32}{value:10.2f}{large[name]:10.2f}")


main()
