// SPDX-License-Identifier: MIT
import SessionLog
import TerminalIO

extension ClockReading {
  /// What the clocks show now.
  static var now: ClockReading { ClockReading(bootClock: BootClock.now, wall: WorldClock.now()) }
}
