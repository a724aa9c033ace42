// SPDX-License-Identifier: MIT
import SessionLog
import TerminalIO

extension ClockReading {
  static var now: ClockReading { ClockReading(bootClock: BootClock.now, wall: WorldClock.now()) }
}
